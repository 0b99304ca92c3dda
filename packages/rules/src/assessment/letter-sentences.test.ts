import { describe, expect, test } from 'vitest'
import { plainVehicle } from '../facts/blank.ts'
import { unknown } from '../facts/fact.ts'
import { applicant, assess, child, spouse, verified, yuanFact } from '../testing/a-family.ts'
import { reasonsInPlainChinese } from './reasons.ts'
import { whatWouldChange } from './what-would-change.ts'

describe('决定书的理由', () => {
  test('低保：人数、收入、标准、条件、补差、增发、合计', () => {
    expect(reasonsInPlainChinese(assess([applicant({ wage: yuanFact(1500) }), spouse(), child()]))).toEqual([
      '共同生活的家庭成员共 3 人。',
      '家庭人均月收入 500 元。',
      '当地低保标准为每人每月 770 元。',
      '“申请人具有本市户籍”：符合（重庆市最低生活保障条件认定办法（修订））。',
      '“家庭人均收入低于当地最低生活保障标准”：符合（社会救助法 第十八条）。',
      '“家庭财产状况符合规定”：符合（社会救助法 第十八条）。',
      '每月补差 810 元：低保标准 770 元 × 3 人，减去家庭月均收入 1,500 元。',
      '分类重点救助每月 100 元：子女 100 元。',
      '合计每月 910 元。',
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
    expect(marginal.slice(-2)).toEqual([line, '测算结果：低保边缘家庭。'])
    expect(reasonsInPlainChinese(assess([applicant()], { shops: verified(1) }))).not.toContain(line)
  })

  test('暂不能判定：写明还缺什么', () => {
    const reasons = reasonsInPlainChinese(assess([applicant({ wage: unknown('no-answer') })]))
    expect(reasons.at(-1)).toBe('暂不能判定，还缺：申请人的工资。')
  })
})

describe('怎样会改变结果', () => {
  const sentences = (...args: Parameters<typeof assess>) => whatWouldChange(assess(...args))

  test('收入高出标准：写明高出多少', () => {
    expect(sentences([applicant({ wage: yuanFact(856) })])).toEqual([
      '家庭人均月收入 856 元，高出低保标准 86 元；若人均月收入低于 770 元，可以重新申请低保。',
    ])
  })

  test('恰在标准上：说明“低于”不含等于', () => {
    expect(sentences([applicant({ wage: yuanFact(770) })])[0]).toContain('“低于”不含等于')
  })

  test('财产超限：逐项写明', () => {
    const car = { ...plainVehicle('v', '车', 'verified'), type: verified('car') } as const
    const both = sentences([applicant({ financialAssets: yuanFact(20000) })], { vehicles: verified([car]) })
    expect(both).toEqual([
      '家庭金融资产 20,000 元，超过限额 18,480 元；若减少 1,520 元以上（不得故意转移），可以重新申请。',
      '名下有机动车辆、船舶、工程机械或大型农机；不再拥有后，可以重新申请。',
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

  test('暂不能判定：逐项写明要查明什么', () => {
    expect(sentences([applicant()], { vehicles: unknown('no-answer') })).toEqual([
      '车辆尚不清楚（未答复），查明后才能作出结论。',
    ])
  })
})
