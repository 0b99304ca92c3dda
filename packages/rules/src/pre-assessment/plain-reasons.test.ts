import { plainDate, yuan } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { stillToCheck } from './plain-reasons.ts'
import { preAssess } from './pre-assess.ts'
import { whatToPrepare } from './what-to-prepare.ts'

const on = plainDate('2026-09-15')
const couple: Answers = {
  place: 'here-urban',
  persons: { adults: 2, sixties: 0, seventies: 0, preschool: 0, pupils: 1 },
  disability: 'none',
  seriousIllness: false,
  monthlyIncome: yuan(9000),
  savings: yuan(2000),
  homes: 'one',
  vehicle: 'none',
  supporters: 'none',
  yearlySpending: yuan(0),
  emergency: 'none',
  childAlone: 'none',
}
const verdict = (answers: Partial<Answers>, of: string) => {
  const found = preAssess({ ...couple, ...answers }, on).find((one) => one.of === of)
  if (!found) throw new Error(of)
  return found
}
const missing = (...paths: string[]) => ({
  missing: paths.map((path) => ({ path, title: `“${path}”`, reason: '未填报' })),
})

describe('还要核实什么，用平常话说', () => {
  test.each([
    ['supporters.s1.householdIncome', '不住在一起的子女、父母能不能出钱'],
    ['members.m1.transfers', '家里的收入'],
    ['members.m2.financialAssets', '家里的存款'],
    ['aidReceivedThisYear', '以前领没领过临时救助'],
    ['dwellings.d1.area', '房子有多大'],
    ['necessaryCost', '自己付了多少钱'],
    ['members.m1.keptByKin', '平时靠谁生活'],
    ['members.m1.washesAlone', '生活能不能自理'],
    ['parameter.rigid.disposable-income', '当年的标准'],
    ['members.m1.seriousIllness', '“members.m1.seriousIllness”'],
  ])('%s', (path, words) => {
    expect(stillToCheck(missing(path))).toBe(`还要核实：${words}。申请以后由工作人员核实，不用您跑路。`)
  })

  test('同一件事只说一次，最多说三件；说不出是哪件的，也有一句话', () => {
    const words = stillToCheck(
      missing('members.m1.transfers', 'members.m2.transfers', 'dwellings.d1.area', 'supporters', 'necessaryCost'),
    )
    expect(words).toContain('家里的收入、房子有多大、不住在一起的子女、父母能不能出钱。')
    expect(words).not.toContain('自己付了多少钱')
    expect(stillToCheck({})).toBe('还要由工作人员核实后才能知道。')
  })
})

describe('现在看不符合的，怎样说', () => {
  test('户口不在重庆：向户口所在地申请；临时救助不问户口', () => {
    const [dibao, temporary] = ['dibao', 'temporary'].map((of) => verdict({ place: 'elsewhere' }, of))
    expect(dibao?.reasons).toEqual(['户口不在重庆的，这一项要向户口所在地申请。'])
    expect(temporary?.reasons).toEqual(['遇到火灾、车祸、重病等突然的困难时，可以随时申请。'])
  })

  test('单人保先说是给谁的；低保说高出多少', () => {
    expect(verdict({}, 'single-person').reasons.join('')).toMatch(/^单人保是给/)
    expect(verdict({}, 'dibao').reasons.join('')).toMatch(/元/)
    expect(verdict({}, 'dibao')).toMatchObject({ outlook: 'not-now', pays: '', prepare: [] })
  })

  test('收入低、存款多的：说挡住的是存款，多少以后再来，急难时怎么办；从不说他挣得太少', () => {
    const alone = { persons: { ...couple.persons, adults: 1, pupils: 0 }, monthlyIncome: yuan(600) }
    const rich = { ...alone, savings: yuan(200_000) }
    const savings =
      '家里的存款 200,000 元，超过 18,480 元（示例）；故意送人、转走的还算家里的。存款用在生活、看病上以后，不超过 18,480 元时，可以再来申请。'
    const dibaoFirst = '那时先看待遇更高的低保，不用申请这一项。'
    expect(verdict(rich, 'dibao').reasons).toEqual([
      savings,
      '现在就过不下去的，不用等：急难的时候，可以申请临时救助。',
    ])
    expect(verdict(rich, 'marginal').reasons).toEqual([savings, dibaoFirst])
    expect(verdict(rich, 'rigid').reasons).toEqual([
      '刚性支出困难家庭，是看病、上学、康复自己付的钱占了收入大部分的家庭。',
      savings,
      dibaoFirst,
    ])
    expect(verdict({ ...alone, savings: yuan(18_480) }, 'dibao').outlook).toBe('likely')
    expect(verdict({ ...alone, savings: 'not-sure' }, 'marginal').reasons).toEqual([
      '按您家的收入，先看待遇更高的低保，不用申请这一项。',
    ])
  })

  test('挡住的有几样：一样一样说，都不挡着了才请他再来', () => {
    expect(verdict({ savings: yuan(100_000), vehicle: 'car' }, 'dibao').reasons).toEqual([
      '家庭人均月收入 3,000 元，高出低保标准 2,230 元。以后家庭月收入不到 2,310 元时，这一样就不再挡着。',
      '家里的存款 100,000 元，超过 55,440 元（示例）；故意送人、转走的还算家里的。存款用在生活、看病上以后，不超过 55,440 元时，这一样就不再挡着。',
      '家里有车。残疾人代步车、已经报废的车不算，可以照常申请。是别的车的，以后没有车时，这一样就不再挡着。',
      '这 3 样都不再挡着时，可以再来申请。',
      '现在就过不下去的，不用等：急难的时候，可以申请临时救助。',
    ])
  })

  test('必需支出不够多的：说差多少，不叫人多花钱', () => {
    const { reasons } = verdict({ monthlyIncome: yuan(5000) }, 'rigid')
    expect(reasons.at(-1)).toMatch(/不到 70%（示例），差 .* 个百分点。以后看病.*占得更多时，可以再来申请。$/)
    expect(reasons.join('')).not.toMatch(/再增加|这一条/)
  })

  test('遇到急难的，临时救助另有一项，低保里不再提', () => {
    expect(verdict({ emergency: 'accident' }, 'dibao').reasons.join('')).not.toContain('临时救助')
  })

  test('有更高待遇的，说不用再申请这一项；残疾人补贴没有这类人员，也照实说', () => {
    const poor = { monthlyIncome: yuan(1500) }
    expect(verdict(poor, 'marginal').reasons).toEqual(['您家可能符合待遇更高的一项，不用再申请这一项。'])
    expect(verdict(poor, 'disability-care').reasons).toEqual([
      '按您的回答，家里现在没有这一类人员；情况有变化时可以再来测一测。',
    ])
    expect(verdict(poor, 'dibao')).toMatchObject({ outlook: 'likely', title: expect.stringContaining('低保') })
  })

  test('可能符合的，说明最后以核对和入户调查为准；还不一定的不写金额', () => {
    const poor = { monthlyIncome: yuan(1500) }
    expect(verdict(poor, 'dibao')).toMatchObject({
      reasons: ['按您的回答，各项条件都达到；最后以核对和入户调查为准。'],
      pays: expect.stringContaining('910 元'),
    })
    expect(verdict({ monthlyIncome: 'not-sure' }, 'dibao')).toMatchObject({ outlook: 'to-check', pays: '' })
    expect(verdict(poor, 'marginal')).toMatchObject({ pays: '', prepare: [] })
  })

  test('可能符合的在前，需核实的其次，目前看不符合的最后', () => {
    const outlooks = preAssess(
      { ...couple, monthlyIncome: yuan(1500), emergency: 'accident', disability: 'severe' },
      on,
    )
    const order = outlooks.map(({ outlook }) => ['likely', 'to-check', 'not-now'].indexOf(outlook))
    expect(order).toEqual(order.toSorted())
    expect(new Set(order).size).toBe(3)
  })
})

describe('准备什么', () => {
  const prepare = (of: Parameters<typeof whatToPrepare>[0], answers: Partial<Answers> = {}) =>
    whatToPrepare(of, { ...couple, ...answers })
  const everybody = ['一起生活的每个人的姓名和身份证号码', '本人的手机，用来签名授权核对']

  test('没有特别情况的，只要身份证号码和手机', () => {
    for (const programme of ['dibao', 'tekun', 'single-person', 'marginal'] as const) {
      expect(prepare(programme)).toEqual(everybody)
    }
  })

  test('有残疾证、有重病、家庭以外有子女父母的，各多一样', () => {
    const all = prepare('dibao', { disability: 'other', seriousIllness: true, supporters: 'able' })
    expect(all.slice(0, 2)).toEqual(everybody)
    expect(all.slice(2)).toEqual([
      '不在一起生活的子女、父母的姓名和大致收入（不清楚可以不填）',
      '残疾证（系统查得到的，不用带）',
      '医院的诊断证明或费用单据，手机拍照就可以',
    ])
    expect(prepare('marginal', { supporters: 'able' })).toEqual(everybody)
  })

  test('残疾人补贴只提一次残疾证', () => {
    const card = '残疾证（系统查得到的，不用带）'
    expect(prepare('disability-care', { disability: 'severe' })).toEqual([...everybody, card])
    expect(prepare('disability-living')).toEqual([...everybody, card])
  })

  test('临时救助先说明困难；花了钱的要票据；刚性支出也要票据；孩子的补贴要父母的情况', () => {
    const urgent = '说明遇到的困难，一句话也可以；急的先救助，材料后补'
    const bills = '已经花的钱的票据，没有可以后补'
    expect(prepare('temporary', { emergency: 'accident' })).toEqual([...everybody, urgent])
    expect(prepare('temporary', { emergency: 'illness' })).toEqual([...everybody, urgent, bills])
    expect(prepare('temporary', { emergency: 'spending' })).toEqual([...everybody, urgent, bills])
    expect(prepare('rigid')).toContain('最近一年看病、上学、康复自己付钱的票据')
    expect(prepare('orphan-allowance').at(-1)).toContain('父母去世或失踪')
    expect(prepare('de-facto-unsupported').at(-1)).toContain('服刑、重残、失联')
  })
})
