import type { Case } from '@jzt/casework'
import { plainDate, yuan, zeroFen } from '@jzt/kernel'
import { assessHousehold, tell } from '@jzt/rules'
import { familyByKey } from '@jzt/sandbox/people'
import { describe, expect, test } from 'vitest'
import { householdFacts } from '../verification/index.ts'
import { familyOnFile } from '../verification/testing/known-answers.ts'
import { type Deciding, letterOf } from './letter.ts'
import { letterPdf } from './letter-pdf.ts'

const on = plainDate('2026-10-22')
const office = { town: '渝中区七星岗街道', county: '渝中区', phone: '023-63510001' }
const file = { number: 'CQ-202609-000004', asked: ['dibao'], programme: 'dibao', members: [{}, {}] } as unknown as Case

const letterFor = (family: string, deciding: Omit<Deciding, 'on'>) => {
  const facts = householdFacts(familyOnFile(familyByKey(family)))
  return letterOf({
    file,
    office,
    applicantName: '赵某',
    deciding: { ...deciding, on },
    told: tell(assessHousehold(facts, on), { facts, on }),
  })
}

const refusal = { confirmed: false, grants: [], reason: '存款超过限额', article: '社会救助法 第十八条' }
const under = (letter: ReturnType<typeof letterOf>, heading: string) =>
  letter.paragraphs.find((paragraph) => paragraph.heading === heading)?.sentences ?? []

describe('不予确认的决定书', () => {
  const letter = letterFor('case-4', refusal)

  test('先说结果和理由', () => {
    expect(letter.title).toBe('最低生活保障不予确认决定书')
    expect(under(letter, '决定')).toEqual([
      '申请人：赵某。',
      '决定日期：2026年10月22日。',
      '您家的低保申请，不予确认。',
      '您家暂时不符合低保条件。',
      '理由：存款超过限额。',
    ])
  })

  test('依据是签字人写的条文和没有达到的那一条，不列已达到的', () => {
    expect(under(letter, '依据')).toEqual([
      '社会救助法 第十八条。',
      '渝北民〔2023〕103号附件 三（二）、社会救助法 第四十五条。',
    ])
  })

  test('写明差多少、怎样就会符合', () => {
    expect(under(letter, '什么情况会改变结果')).toEqual([
      '家庭金融资产 40,000 元，超过限额 36,960 元（示例）；若金融资产减少 3,040 元以上（不得故意转移），就符合低保条件，可以重新申请。',
    ])
  })

  test('写明还可以申请什么、不同意怎么办', () => {
    expect(under(letter, '还可以申请什么')).toContain('遇到突发困难，可以申请临时救助。')
    expect(under(letter, '不同意怎么办')).toContain('行政复议：收到之日起60日内，向渝中区人民政府提出。')
  })
})

describe('不予确认低保，而收入在低保边缘线以内', () => {
  const letter = letterFor('case-2b', { ...refusal, reason: '收入超过低保标准', article: '《社会救助法》第十八条' })

  test('同一条只写一次，一种写法', () => {
    expect(under(letter, '依据')).toEqual([
      '社会救助法 第十八条。',
      '渝北民〔2023〕103号附件 三（二）、社会救助法 第四十五条。',
    ])
  })

  test('没有认定的，不写成已经认定：不说有效几个月，也不说什么时候不再符合', () => {
    const words = [...under(letter, '怎么算的'), ...under(letter, '什么情况会改变结果')].join('')
    expect(words).not.toMatch(/测算结果：低保边缘|个月内有效|不再符合/)
    expect(under(letter, '怎么算的')).toContain('测算结果：不符合条件。')
    expect(under(letter, '什么情况会改变结果')).toEqual([
      expect.stringMatching(/^家庭人均月收入 900 元，高出低保标准 130 元；/),
    ])
  })

  test('低保边缘家庭写在“还可以申请什么”里', () => {
    expect(under(letter, '还可以申请什么').join('')).toContain('您家可能符合低保边缘家庭条件')
  })
})

describe('决定与系统测算不同', () => {
  test('照决定写，并说明测算只供参考；不再写“什么情况会改变结果”', () => {
    const letter = letterFor('case-1', refusal)
    expect(under(letter, '怎么算的')).toContain('系统测算供参考，以本决定为准。')
    expect(under(letter, '什么情况会改变结果')).toEqual([])
  })

  test('金额不同，写决定的金额和理由', () => {
    const letter = letterFor('case-1', {
      confirmed: true,
      grants: [{ programme: 'dibao', amountFen: yuan(900) }],
      reason: '经审核会研究',
    })
    expect(letter.amountFen).toBe(90_000)
    expect(under(letter, '决定')).toContain('保障人数 3 人，每月发给 900 元。')
    expect(under(letter, '决定')).toContain('理由：经审核会研究。')
  })
})

test('没有走访可以印证的，只说按填报核定，不说没有发现不一致', () => {
  expect(under(letterFor('case-4', refusal), '查明的情况').at(-1)).toBe('以上标“您申报”的，按您填报的情况核定。')
})

test('只认定、没有钱的，不说公布金额', () => {
  const recognised = letterFor('case-2b', { confirmed: true, grants: [{ programme: 'marginal', amountFen: zeroFen }] })
  expect(under(recognised, '接下来')).toContain('姓名和人数，在镇街和村（社区）公布。')
  const paid = letterFor('case-1', { confirmed: true, grants: [{ programme: 'dibao', amountFen: yuan(910) }] })
  expect(under(paid, '接下来')).toContain('姓名、人数和金额，在镇街和村（社区）公布。')
})

describe('决定书 PDF', () => {
  test('字库没有的字留标记，决定书照样生成', async () => {
    const { paragraphs, ...head } = letterFor('case-4', refusal)
    const letter = {
      ...head,
      on,
      paragraphs: paragraphs.map((one) => ({ ...one, sentences: [...one.sentences, '𠮷'] })),
    }
    const pdf = await letterPdf(letter, '重庆市渝中区民政局')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.subarray(-6).toString()).toMatch(/%%EOF/)
  })
})
