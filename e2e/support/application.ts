import { type Family, places } from '@jzt/sandbox'
import type { AnsweredPage } from './phone.ts'

const page = (title: string, ...answers: AnsweredPage['answers']): AnsweredPage => ({ title, answers })

/** Where the family is registered, and that it lives there. */
function addressPages(family: Family, whose: string): readonly AnsweredPage[] {
  const place = Object.values(places).find(({ code }) => code === family.registered)
  if (!place) throw new Error(`no place ${family.registered}`)
  return [
    page(`${whose}的户口在哪里`, ['区县', place.county], ['镇街', place.town], ['村（社区）', place.name]),
    page(`${whose}的户口地址怎么写`, ['详细地址', family.addressLine], '就住在这里'),
  ]
}

/** What a family without property answers to the questions about it, and that no relative is an official. */
const nothingOwned: readonly AnsweredPage[] = [
  page('存款、股票', '没有'),
  page('名下有房子', '没有房子'),
  page('有车、船', '没有'),
  page('大的花销', '没有'),
]

/** 周建国, his wife and their son of ten, as case-1 of the sandbox declares itself. */
export function familyOfThree(family: Family): readonly AnsweredPage[] {
  const [father, mother, son] = family.members
  if (!father || !mother || !son) throw new Error('the family of case-1 has three members')
  return [
    page('您遇到了什么难处', '生活一直困难，申请低保'),
    page('您给谁申请', '给我自己家申请'),
    ...addressPages(family, '您'),
    page('有承包地吗', '没有地，也不分红'),
    page('您的姓名', ['姓名', father.name], ['身份证号', father.idNumber], ['联系电话', father.phone ?? '']),
    page('家里还有谁', '还有家人'),
    page('家里还有谁', ['姓名', mother.name], ['身份证号', mother.idNumber], ['是申请人的什么人', '丈夫或妻子']),
    page('家里还有谁', ['他自己的手机号（可不填）', mother.phone ?? '']),
    { title: '家里还有谁', answers: [], onward: '再加一位家人' },
    page('家里还有谁', ['姓名', son.name], ['身份证号', son.idNumber], ['是申请人的什么人', '儿子或女儿']),
    page('家里还有谁'),
    page('您平时做什么', ['平时做什么', '上班，有单位'], '干得了'),
    page('您有残疾证或者大病吗', ['残疾证', '没有残疾证']),
    page('您有收入吗', '有收入'),
    page('您有收入吗', ['什么收入', '工资、打工的钱'], ['按月算还是按年算', '每个月'], ['多少钱（元）', '1500']),
    page('您有收入吗'),
    page(`${mother.name}平时做什么`, ['平时做什么', '在家照顾家人'], ['住在一起吗', '住在一起'], '干得了'),
    page(`${mother.name}有残疾证或者大病吗`, ['残疾证', '没有残疾证']),
    page(`${mother.name}有收入吗`, '没有收入'),
    page(`${son.name}平时做什么`, ['平时做什么', '上学'], ['住在一起吗', '住在一起'], ['在读什么学校', '小学、初中']),
    page(`${son.name}有残疾证或者大病吗`, ['残疾证', '没有残疾证']),
    ...nothingOwned,
    page('建房、留学、买保险', '都没有'),
    page('您家为什么困难', '没有工作', '孩子上学'),
    page('有亲属是干部', '没有'),
    { title: '拍您的身份证和户口簿', answers: [], photos: ['有头像的一面', '有国徽的一面', '户口簿'] },
    page(`拍${mother.name}的身份证`),
    page(`拍${son.name}的身份证`),
    page('钱打到哪张银行卡', ['银行卡号（可不填）', '6222021234567890123']),
  ]
}

/** The widow of 82 as the grid worker fills it in for her: her flat, her pension of 145 yuan, the paper of the mandate. */
export function widowWithHelper(family: Family, helper: Family): readonly AnsweredPage[] {
  const [widow] = family.members
  const [worker] = helper.members
  return [
    page('您遇到了什么难处', '不知道选哪个'),
    page('您给谁申请', '帮别人申请'),
    page('您是帮办人', ['您的姓名', worker.name], ['您是他的什么人', '网格员'], ['您的手机号', worker.phone ?? '']),
    page('他为什么自己办不了', '没有手机'),
    ...addressPages(family, '他'),
    page('有承包地吗', '没有地，也不分红'),
    page('您帮谁申请', ['姓名', widow.name], ['身份证号', widow.idNumber], ['联系电话', '023-63510000']),
    page('家里还有谁', '没有别人，就一个人'),
    page(`${widow.name}平时做什么`, ['平时做什么', '已经退休、养老']),
    page(`${widow.name}有残疾证或者大病吗`, ['残疾证', '没有残疾证']),
    page(`${widow.name}有收入吗`, '有收入'),
    page(
      `${widow.name}有收入吗`,
      ['什么收入', '养老金、退休金'],
      ['每个月多少钱（元）', '145'],
      ['其中的基础养老金（元）（可不填）', '145'],
    ),
    page(`${widow.name}有收入吗`),
    page('存款、股票', '没有'),
    page('名下有房子', '有房子'),
    page('名下有房子', ['房子在哪里', '9号1-2'], ['有多少平方米', '34.6'], '没鉴定过，或不是危房'),
    page('名下有房子'),
    page('有车、船', '没有'),
    page('大的花销', '没有'),
    page('不住一起的子女、父母', '没有这样的亲人'),
    page('建房、留学、买保险', '都没有'),
    page('他家为什么困难', '年纪大'),
    page('有亲属是干部', '没有'),
    { title: '拍他写的委托书', answers: [], photos: ['委托书'] },
    { title: `拍${widow.name}的身份证和户口簿`, answers: [], photos: ['有头像的一面'] },
    page('钱打到哪张银行卡'),
  ]
}
