import { type Case, type Grant, grantTerms, validUntil } from '@jzt/casework'
import { type AskedProgramme, type Fen, type MemberId, type Programme, plainDate } from '@jzt/kernel'
import {
  assessHousehold,
  type HouseholdFacts,
  householdWithNothing,
  known,
  type MemberFacts,
  memberWithNothing,
  tell,
} from '@jzt/rules'
import { describe, expect, test } from 'vitest'
import { letterOf } from './letter.ts'

const on = plainDate('2026-10-22')
const office = { town: '渝中区七星岗街道', county: '渝中区', phone: '023-63510001' }
const fact = <const Value>(value: Value) => known(value, 'verified')
const yuan = (amount: number) => fact((amount * 100) as Fen)

const person = (id: string, label: string, facts: Partial<MemberFacts>): MemberFacts => ({
  ...memberWithNothing(id, label, 'verified'),
  birth: fact(plainDate('1980-01-01')),
  ...facts,
})
const family = (...members: MemberFacts[]): HouseholdFacts => ({
  ...householdWithNothing('verified'),
  standardArea: fact('urban'),
  members,
})

interface Wanted {
  readonly asked: readonly AskedProgramme[]
  readonly programme: Programme
  readonly confirmed?: boolean
  readonly members?: readonly string[]
  readonly also?: readonly Grant[]
}

function letterFor(facts: HouseholdFacts, { asked, programme, confirmed = true, members, also = [] }: Wanted) {
  const assessment = assessHousehold(facts, on, { asked })
  const file = { number: 'CQ-202609-000004', asked, programme, members: facts.members } as unknown as Case
  const { amountFen } = assessment
  const months = grantTerms[programme].endsByItself ? { validUntil: validUntil(12, on) } : {}
  const named = members ? { members: members as readonly MemberId[] } : {}
  const grants = confirmed ? [{ programme, ...named, amountFen, ...months }, ...also] : []
  const reason = confirmed ? {} : { reason: '收入超过规定', article: '社会救助法 第十八条' }
  const told = tell(assessment, { facts, on, asked })
  return letterOf({ file, office, applicantName: '某某', told, deciding: { confirmed, grants, on, ...reason } })
}
const under = (letter: ReturnType<typeof letterFor>, heading: string) =>
  letter.paragraphs.find((paragraph) => paragraph.heading === heading)?.sentences ?? []

const care = {
  eatsAlone: fact(false),
  dressesAlone: fact(true),
  getsUpAlone: fact(true),
  usesToiletAlone: fact(true),
  walksAlone: fact(true),
  washesAlone: fact(false),
}
const oldMan = person('m1', '王大爷', { relation: fact('applicant'), birth: fact(plainDate('1950-01-01')), ...care })

test('特困：批准的是谁、每月多少、为什么、收入增加多少就不再符合', () => {
  const letter = letterFor(family(oldMan), { asked: ['tekun'], programme: 'tekun', members: ['m1'] })
  expect(letter.title).toBe('特困人员救助供养确认决定书')
  expect(under(letter, '决定')).toContain('批准的是特困供养，对象是王大爷。')
  expect(under(letter, '怎么算的')).toContain('王大爷：各项条件都符合。')
  const parts = '特困人员基本生活标准 1,001 元，照料护理标准 300 元'
  expect(under(letter, '怎么算的')).toContain(`王大爷：每月 1,301 元（${parts}）。`)
  expect(under(letter, '什么情况会改变结果')[0]).toBe('王大爷的月收入增加 770 元以上的，不再符合特困供养条件。')
})

describe('单人保', () => {
  const household = family(
    person('m1', '张三', { relation: fact('applicant'), wage: yuan(2700) }),
    person('m2', '李四', { relation: fact('spouse') }),
    person('m3', '张小花', {
      relation: fact('child'),
      birth: fact(plainDate('2016-02-11')),
      study: fact('school'),
      disability: fact('physical'),
      disabilityLevel: fact(1),
      needsLongTermCare: fact(true),
    }),
  )
  const letter = letterFor(household, { asked: ['dibao'], programme: 'single-person', members: ['m3'] })

  test('家里收入高于低保标准，重残的女儿单独享受：写明是谁、多少', () => {
    expect(under(letter, '决定')).toContain('批准的是单人保，对象是张小花。')
    const parts = '单人保月补助金额 770 元，个人分类重点救助金额 140 元'
    expect(under(letter, '怎么算的')).toContain(`张小花：每月 910 元（${parts}）。`)
  })

  test('只列与这次申请有关的示例参数', () => {
    const examples = under(letter, '怎么算的').find((sentence) => sentence.startsWith('下列数值为示例'))
    expect(examples).toContain('低保边缘收入线')
    expect(examples).not.toContain('必需支出')
  })

  test('也写明别处还能申请什么', () => {
    expect(under(letter, '还可以申请什么')).toContain('张小花可能符合领取重度残疾人护理补贴的条件，请到镇街申请。')
  })
})

describe('两项都不予确认', () => {
  const rich = { ...oldMan, wage: yuan(1200) }
  const letter = letterFor(family(rich), { asked: ['tekun', 'dibao'], programme: 'tekun', confirmed: false })

  test('每一项各说各的：差在哪里、改多少就符合', () => {
    expect(under(letter, '什么情况会改变结果')).toEqual([
      '特困供养：王大爷：“个人收入低于当地低保标准”没有达到；以后王大爷的月收入不到 770 元时，符合特困供养条件，可以再申请。',
      '低保：家庭人均月收入 1,200 元，高出低保标准 430 元；以后家庭月收入不到 770 元时，符合低保条件，可以再申请。',
    ])
  })

  test('不只说一个“不”字：还能申请什么、遇到突发困难怎么办', () => {
    expect(under(letter, '还可以申请什么').at(-1)).toBe('遇到突发困难，可以申请临时救助。')
  })

  test('没有被按测算处理的，不说“可能符合”刚刚不予确认的那一项', () => {
    const overruled = letterFor(family(oldMan), { asked: ['tekun'], programme: 'tekun', confirmed: false })
    expect(under(overruled, '还可以申请什么').join('')).not.toContain('特困')
    expect(under(overruled, '什么情况会改变结果')).toEqual([])
  })
})

describe('一份决定几项救助', () => {
  const daughter = person('m2', '女儿', {
    relation: fact('child'),
    disability: fact('physical'),
    disabilityLevel: fact(2),
    birth: fact(plainDate('2000-03-05')),
    cannotLiveAlone: fact(true),
  })
  const father = person('m1', '黎先生', { relation: fact('applicant'), wage: yuan(1800) })
  const marginal: Grant = { programme: 'marginal', amountFen: 0 as Fen, validUntil: validUntil(12, on) }
  const letter = letterFor(family(father, daughter), {
    asked: ['dibao', 'marginal'],
    programme: 'single-person',
    members: ['m2'],
    also: [marginal],
  })

  test('题目写全，申请了什么、同意了什么，逐项写对象、金额、有效期', () => {
    expect(letter.title).toBe('最低生活保障、低保边缘家庭确认决定书')
    expect(under(letter, '决定')).toEqual(
      expect.arrayContaining([
        '您家申请了低保、低保边缘家庭，审核后同意单人保和低保边缘家庭。',
        '批准的是单人保，对象是女儿。',
        '认定为低保边缘家庭。',
        '有效期到2027年10月21日，到期自然终止，要继续请在到期前重新申请。',
      ]),
    )
  })

  test('与测算相同：两项都写怎么算的，不再说还可以申请已经批了的', () => {
    expect(under(letter, '怎么算的')).toContain('低保边缘家庭：各项条件都符合。')
    expect(under(letter, '怎么算的')).not.toContain('系统测算供参考，以本决定为准。')
    expect(under(letter, '还可以申请什么').join('')).not.toContain('低保边缘')
  })

  test('没有批的低保也写明：是哪一条没有达到，同样可以复议或者起诉', () => {
    expect(under(letter, '决定').slice(-2)).toEqual([
      '全家享受低保，不予确认：“家庭人均收入低于当地最低生活保障标准”没有达到（社会救助法 第十八条）。',
      '对不予确认的，同样可以申请行政复议或者起诉，办法见“不同意怎么办”。',
    ])
    expect(under(letter, '不同意怎么办')).not.toEqual([])
  })

  test('查明的情况写明女儿的残疾：这一项就是为她批的', () => {
    expect(under(letter, '查明的情况')).toEqual([
      '女儿有肢体残疾二级（部门核对）。',
      '黎先生的工资：1,800 元（部门核对）。',
    ])
  })

  test('只申请了低保，批的是单人保：也写明全家的低保没有批', () => {
    const alone = letterFor(family(father, daughter), { asked: ['dibao'], programme: 'single-person', members: ['m2'] })
    expect(under(alone, '决定')).toContain('您家申请了低保，审核后同意单人保。')
    expect(under(alone, '决定').join('')).toContain('全家享受低保，不予确认')
  })

  test('已经批了低保的，低保边缘家庭不再认定：两项不能同时享受', () => {
    const poor = family({ ...father, wage: yuan(600) }, daughter)
    const paid = letterFor(poor, { asked: ['dibao', 'marginal'], programme: 'dibao' })
    expect(under(paid, '决定')).toContain('低保边缘家庭，不予确认：已经批准低保，两项不能同时享受。')
  })

  test('一个人的家庭批了特困，没有其余的人要领低保', () => {
    const alone = letterFor(family(oldMan), { asked: ['tekun', 'dibao'], programme: 'tekun', members: ['m1'] })
    expect(under(alone, '决定')).toContain('低保，不予确认：家里的人都已经批准特困供养。')
  })

  test('只批一项的，写明测算供参考', () => {
    const one = letterFor(family(father, daughter), {
      asked: ['dibao', 'marginal'],
      programme: 'single-person',
      members: ['m2'],
    })
    expect(under(one, '决定')).toContain('您家申请了低保、低保边缘家庭，审核后同意单人保。')
    expect(under(one, '决定')).toContain('低保边缘家庭，不予确认：理由见本决定。')
    expect(under(one, '怎么算的')).toContain('系统测算供参考，以本决定为准。')
  })

  test('爷爷特困，其余的人低保：人数不重复，两笔钱加总', () => {
    const dibao: Grant = { programme: 'dibao', amountFen: 77_000 as Fen }
    const both = letterFor(family(oldMan, daughter), {
      asked: ['tekun', 'dibao'],
      programme: 'tekun',
      members: ['m1'],
      also: [dibao],
    })
    expect(both.title).toBe('特困人员救助供养、最低生活保障确认决定书')
    const decided = under(both, '决定')
    expect(decided).toContain('批准的是特困供养，对象是王大爷。')
    expect(decided).toContain('批准的是低保。')
    expect(decided.filter((one) => one.startsWith('保障人数 1 人'))).toHaveLength(2)
    expect(decided.at(-1)).toMatch(/^以上每月一共发给 [\d,.]+ 元。$/)
  })
})
