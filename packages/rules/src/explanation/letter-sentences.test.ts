import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { plainDwelling, plainVehicle } from '../facts/blank.ts'
import { unknown } from '../facts/fact.ts'
import { applicant, child, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { withValues } from '../testing/with-values.ts'
import { programmeInPlainChinese, reasonsInPlainChinese } from './reasons.ts'
import { tell } from './told.ts'
import { whatWouldChange } from './what-would-change.ts'

const assess = (...[members, facts]: Parameters<typeof family>) => {
  const household = family(members, facts)
  return tell(assessHousehold(household, today), { facts: household, on: today })
}

describe('决定书的理由', () => {
  test('低保：人数、收入、标准、条件、补差、增发、合计', () => {
    expect(reasonsInPlainChinese(assess([applicant({ wage: yuanFact(1500) }), spouse(), child()]))).toEqual([
      '共同生活的家庭成员共 3 人。',
      '家庭人均月收入 500 元。',
      '当地低保标准为每人每月 770 元。',
      '“申请人具有本市户籍”：符合（重庆市最低生活保障条件认定办法（修订））。',
      '“家庭人均收入低于当地最低生活保障标准”：符合（社会救助法 第十八条）。',
      '“家庭财产状况符合规定”：符合（社会救助法 第十八条）。',
      '“未发现超出规定的家庭消费支出”：符合（重庆市最低生活保障条件认定办法（修订））。',
      '每月补差 810 元：低保标准 770 元 × 3 人，减去家庭月均收入 1,500 元。',
      '分类重点救助每月 100 元：子女 100 元。',
      '合计每月 910 元。',
    ])
  })

  test('已经在发的一项：只说这一项的人数、收入、标准和金额；不符合的，说差在哪一条', () => {
    const paid = assess([applicant({ wage: yuanFact(1500) }), spouse(), child()])
    expect(programmeInPlainChinese(paid, 'dibao')).toEqual([
      '共同生活的家庭成员共 3 人。',
      '家庭人均月收入 500 元。',
      '当地低保标准为每人每月 770 元。',
      '每月补差 810 元：低保标准 770 元 × 3 人，减去家庭月均收入 1,500 元。',
      '分类重点救助每月 100 元：子女 100 元。',
      '合计每月 910 元。',
    ])
    const over = assess([applicant({ wage: yuanFact(2500) }), spouse(), child()])
    expect(programmeInPlainChinese(over, 'dibao').slice(1)).toEqual([
      '家庭人均月收入 833.33 元。',
      '当地低保标准为每人每月 770 元。',
      '“家庭人均收入低于当地最低生活保障标准”：不符合（社会救助法 第十八条）。',
    ])
  })

  test('刑拘在押的份额暂停，理由里写明', () => {
    const reasons = reasonsInPlainChinese(assess([applicant(), spouse({ absence: verified('detained') })]))
    expect(reasons).toContain(
      '每月补差 770 元：低保标准 770 元 × 2 人，减去家庭月均收入 0 元，其中刑拘在押的 1 人的份额暂停发放。',
    )
  })

  test('收入高于低保标准的，再说边缘收入线；只因财产不符合的不说', () => {
    const line = '“家庭人均收入低于低保边缘收入线”：符合（社会救助法 第二十一条）。'
    const marginal = reasonsInPlainChinese(assess([applicant({ wage: yuanFact(900) })]))
    expect(marginal.slice(-3)).toEqual([line, '测算结果：低保边缘家庭。', '认定后 12 个月内有效，到期可以再申请。'])
    expect(reasonsInPlainChinese(assess([applicant()], { shops: verified(1) }))).not.toContain(line)
  })

  test('暂不能判定：写明还缺什么', () => {
    const reasons = reasonsInPlainChinese(assess([applicant({ wage: unknown('no-answer') })]))
    expect(reasons.at(-1)).toBe('暂不能判定，还缺：申请人的工资。')
  })
})

describe('怎样会改变结果', () => {
  const sentences = (...args: Parameters<typeof assess>) => whatWouldChange(assess(...args))

  test('收入高出标准：写明高出多少，不到多少时可以再申请，不劝人少挣；符合边缘的，写明到多少为止', () => {
    expect(sentences([applicant({ wage: yuanFact(856) })])).toEqual([
      '家庭人均月收入 856 元，高出低保标准 86 元；以后家庭月收入不到 770 元时，符合低保条件，可以再申请。',
      '家庭人均月收入达到或超过 1,155 元的，不再符合低保边缘家庭条件。',
      '家庭人口、收入、财产发生变化的，请及时告知镇街，以便重新测算。',
    ])
  })

  test('三口之家：说的是全家的月收入', () => {
    const [first] = sentences([applicant({ wage: yuanFact(2568) }), spouse(), child()])
    expect(first).toContain('家庭人均月收入 856 元，高出低保标准 86 元；以后家庭月收入不到 2,310 元时')
  })

  test('恰在标准上：说明“低于”不含等于，不到标准时可以再申请', () => {
    const [first] = sentences([applicant({ wage: yuanFact(770) })])
    expect(first).toContain('“低于”不含等于')
    expect(first).toContain('以后家庭月收入不到 770 元时，')
  })

  test('财产超限：逐项写明，哪一辆车也写明；几条都达到才符合', () => {
    const car = { ...plainVehicle('v', '川A1', 'verified'), type: verified('car') } as const
    const bike = { ...plainVehicle('w', '摩托', 'verified'), type: verified('two-wheel-motorcycle') } as const
    const both = sentences([applicant({ financialAssets: yuanFact(20000) })], { vehicles: verified([car, bike]) })
    expect(both).toEqual([
      '家庭金融资产 20,000 元，超过限额 18,480 元（示例）；若金融资产减少 1,520 元以上（不得故意转移），就达到这一条。',
      '名下有不能豁免的车辆、船舶或机械；若不再拥有川A1（汽车），就达到这一条。',
      '以上 2 条都达到，就符合低保条件。',
    ])
  })

  test('几套住房里，少一套就够的，写明最小的那一套', () => {
    const home = (id: string, area: number) =>
      ({ ...plainDwelling(id, `住房${id}`, 'verified'), area: verified(area) }) as const
    const parameters = withValues({ 'property.minimum-area': 1300 })
    const facts = family([applicant()], { dwellings: verified([home('一', 9000), home('二', 4000)]) })
    const told = tell(assessHousehold(facts, today, { parameters }), { facts, on: today, parameters })
    expect(whatWouldChange(told)).toEqual([
      '名下有住房 2 套，建筑面积共 130 ㎡，人均面积超过限额；若住房二（40 ㎡）不再归您家所有，就符合低保条件，可以重新申请。',
    ])
  })

  test('申请人没有本市户籍：告诉他往哪里申请', () => {
    expect(sentences([applicant({ register: verified('elsewhere') })])[0]).toContain('户籍所在地')
  })

  test('符合低保：写明收入到多少不再符合，并提醒报告变化', () => {
    const told = sentences([applicant()])
    expect(told[0]).toBe('家庭人均月收入达到或超过 770 元的，不再符合低保条件。')
    expect(told[1]).toContain('及时告知镇街')
  })

  test('特困人员：写明本人的收入增加多少就不再符合，少一分仍符合', () => {
    const care = {
      eatsAlone: verified(true),
      dressesAlone: verified(true),
      getsUpAlone: verified(true),
      usesToiletAlone: verified(true),
      walksAlone: verified(true),
      washesAlone: verified(true),
    }
    const oldMan = (propertyIncome: number) => {
      const old = applicant({ label: '王大爷', birth: verified(plainDate('1950-01-01')), ...care })
      const facts = family([{ ...old, wage: yuanFact(110), propertyIncome: yuanFact(propertyIncome) }])
      return tell(assessHousehold(facts, today, { asked: ['tekun'] }), { facts, on: today, asked: ['tekun'] })
    }
    expect(whatWouldChange(oldMan(0))[0]).toBe('王大爷的月收入增加 660 元以上的，不再符合特困供养条件。')
    expect([659.99, 660].map((more) => oldMan(more).assessment.result)).toEqual(['tekun', 'none'])
    const amount = '王大爷：每月 1,101 元（特困人员基本生活标准 1,001 元，照料护理标准 100 元）。'
    expect(reasonsInPlainChinese(oldMan(0))).toContain(amount)
  })

  test('暂不能判定：逐项写明要查明什么', () => {
    expect(sentences([applicant()], { vehicles: unknown('no-answer') })).toEqual([
      '车辆尚不清楚（未答复），查明后才能作出结论。',
    ])
  })
})
