import { plainDate } from '@jzt/kernel'
import type { Basis } from './expression/trace.ts'

/** 社会救助法 takes the place of the 2014 interim measures from this day. */
const lawInForce = plainDate('2026-07-01')

/** An article of 社会救助法, with the article of 社会救助暂行办法 that says the same for days before 2026-07-01. */
export const socialAssistanceLaw = (article: string, formerly: string): Basis => ({
  act: '社会救助法',
  article,
  formerly: { before: lawInForce, act: '社会救助暂行办法', article: formerly },
})

/** 重庆市城乡居民最低生活保障条例 (2016). */
export const chongqingRegulation = (article: string): Basis => ({ act: '重庆市城乡居民最低生活保障条例', article })

/** 最低生活保障审核确认办法, 民发〔2021〕57号. Its article numbers are still to be checked against the official text. */
export const confirmationMeasures = (article: string): Basis => ({
  act: '最低生活保障审核确认办法',
  article: `${article}（条号待核对）`,
})

/** 重庆市最低生活保障条件认定办法（修订）, 渝府办发〔2022〕128号. Its full text was not at hand: no article numbers. */
export const chongqingConditions: Basis = { act: '重庆市最低生活保障条件认定办法（修订）', article: '（条号待核对）' }

/** An assumption of ours where no text was found; shown as such. */
export const assumption = (about: string): Basis => ({ act: '示例规则', article: `（${about}，待本市文件确认）` })

/** 社会救助法 names marginal families in Article 21; before it, only the ministry's measures did. */
export const marginalFamilies: Basis = {
  act: '社会救助法',
  article: '第二十一条',
  formerly: { before: lawInForce, ...confirmationMeasures('第八条') },
}

/**
 * 社会救助法 names families whose spending cannot be avoided in Article 22; before it, only the ministry's measures of
 * 2024 did (民发〔2024〕57号), whose article numbers are still to be checked.
 */
export const rigidFamilies: Basis = {
  act: '社会救助法',
  article: '第二十二条',
  formerly: { before: lawInForce, act: '刚性支出困难家庭认定办法', article: '（条号待核对）' },
}

/** 重庆市刚性支出困难家庭认定办法（试行）, 渝民规〔2025〕1号. Its full text was not at hand: no article numbers. */
export const chongqingRigidMeasures: Basis = {
  act: '重庆市刚性支出困难家庭认定办法（试行）',
  article: '（条号待核对）',
}

/** 社会救助法 names 特困人员 in Article 16; before it, Article 14 of the interim measures did. */
export const destitutePeople = socialAssistanceLaw('第十六条', '第十四条')

/** 特困人员认定办法, 民发〔2021〕43号. Its article numbers are still to be checked against the official text. */
export const tekunMeasures = (article: string): Basis => ({
  act: '特困人员认定办法',
  article: `${article}（条号待核对）`,
})

/** 国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见, 国发〔2015〕52号: from memory, still to be checked. */
export const disabilitySubsidies: Basis = {
  act: '关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见',
  article: '（条号待核对）',
}
