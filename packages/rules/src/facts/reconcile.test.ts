import { type Fen, yuan } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { applicant, family, spouse, today } from '../testing/a-family.ts'
import { plainDwelling, plainVehicle } from './blank.ts'
import { type Fact, known, unknown } from './fact.ts'
import type { DwellingFacts, MemberFacts } from './household-facts.ts'
import { type Report, reconcile } from './reconcile.ts'

const declared = (wage: Fact<Fen>) => family([applicant({ wage }), spouse()])
const says = (source: Report['source'], wage: Fact<Fen>): Report => ({ source, members: { m1: { wage } } })
const wageOf = (household: { members: readonly MemberFacts[] }) => household.members[0]?.wage
const own = known(yuan(600), 'declared')
const strict = { standInAllowed: false }

describe('多来源事实的合并', () => {
  test('核对结果与申报一致：采用核对，没有疑点', () => {
    const merged = reconcile(declared(own), [says('verified', known(yuan(600), 'verified'))], strict)
    expect(wageOf(merged)).toEqual(known(yuan(600), 'verified'))
    expect(merged.findings).toEqual([])
  })

  test('核对结果与申报不一致：采用核对，并形成须由人处理的疑点', () => {
    const merged = reconcile(declared(own), [says('verified', known(yuan(900), 'verified'))], strict)
    expect(wageOf(merged)).toEqual(known(yuan(900), 'verified'))
    expect(merged.findings).toEqual([
      {
        code: 'sources-disagree',
        memberId: 'm1',
        fact: 'wage',
        title: '工资',
        stated: '600 元',
        found: '900 元（核对）',
      },
    ])
  })

  test('工作人员认定后，以认定为准，疑点消除', () => {
    const reports = [says('verified', known(yuan(900), 'verified')), says('determined', known(yuan(700), 'determined'))]
    const merged = reconcile(declared(own), reports, strict)
    expect(wageOf(merged)).toEqual(known(yuan(700), 'determined'))
    expect(merged.findings).toEqual([])
  })

  test.each(['no-answer', 'not-covered', 'error'] as const)(
    '登记部门的答复是“%s”：申报不能顶替，事实未知',
    (reason) => {
      const merged = reconcile(declared(own), [says('verified', unknown(reason))], strict)
      expect(wageOf(merged)).toEqual(unknown(reason))
      expect(merged.findings).toMatchObject([
        { code: 'register-silent', memberId: 'm1', fact: 'wage', stated: '600 元' },
      ])
      expect(assessHousehold(merged, today).result).toBe('undecided')
    },
  )

  test('登记部门没有答复：经批准后函证、入户可以顶替，未批准不行', () => {
    const reports = [says('verified', unknown('no-answer')), says('observed', known(yuan(650), 'observed'))]
    const withLetter = [...reports, says('letter', known(yuan(640), 'letter'))]
    expect(wageOf(reconcile(declared(own), withLetter, strict))).toEqual(unknown('no-answer'))
    const allowed = { standInAllowed: true }
    expect(wageOf(reconcile(declared(own), reports, allowed))).toEqual(known(yuan(650), 'observed'))
    expect(wageOf(reconcile(declared(own), withLetter, allowed))).toEqual(known(yuan(640), 'letter'))
    expect(wageOf(reconcile(declared(own), [says('verified', unknown('error'))], allowed))).toEqual(unknown('error'))
  })

  test('登记部门没有答复，工作人员已经认定的：以认定为准，不必另外批准', () => {
    const reports = [says('verified', unknown('no-answer')), says('determined', known(yuan(700), 'determined'))]
    const merged = reconcile(declared(own), reports, strict)
    expect(wageOf(merged)).toEqual(known(yuan(700), 'determined'))
    expect(merged.findings).toEqual([])
  })

  test('问了两个部门，一个没有答复、一个答复了：以答复为准，不算没有答复', () => {
    const answered = known(yuan(600), 'verified')
    const merged = reconcile(
      declared(own),
      [says('verified', unknown('no-answer')), says('verified', answered), says('verified', unknown('error'))],
      strict,
    )
    expect(wageOf(merged)).toEqual(answered)
    expect(merged.findings).toEqual([])
  })

  test('函证没有回音不是登记部门没有答复：申报照旧', () => {
    const merged = reconcile(declared(own), [says('letter', unknown('no-answer'))], strict)
    expect(wageOf(merged)).toEqual(own)
    expect(merged.findings).toEqual([])
  })

  test('先前的疑点还在，新的排在后面；不涉及个人的疑点不写成员', () => {
    const before = { code: 'sources-disagree', fact: 'wage', title: '工资', stated: '1 元', found: '2 元' } as const
    const report: Report = { source: 'verified', household: { vehicles: unknown('error') } }
    expect(reconcile({ ...declared(own), findings: [before] }, [report], strict).findings).toStrictEqual([
      before,
      { code: 'register-silent', fact: 'vehicles', title: '车辆', stated: '无', found: '查询出错' },
    ])
  })

  test('没有问过任何部门的事实，采用入户所见，其次申报', () => {
    const seen = reconcile(declared(own), [says('observed', known(yuan(800), 'observed'))], strict)
    expect(wageOf(seen)).toEqual(known(yuan(800), 'observed'))
    expect(seen.findings).toHaveLength(1)
    expect(wageOf(reconcile(declared(own), [], strict))).toEqual(own)
  })

  test('申报没有填的，由核对补上，不算疑点', () => {
    const merged = reconcile(declared(unknown('not-stated')), [says('verified', known(yuan(1), 'verified'))], strict)
    expect(wageOf(merged)).toEqual(known(yuan(1), 'verified'))
    expect(merged.findings).toEqual([])
  })

  test('申报没有车辆而车管登记有一辆：采用登记并形成疑点，测算带出疑点', () => {
    const car = { ...plainVehicle('v1', '小轿车', 'verified'), type: known('car', 'verified') } as const
    const merged = reconcile(
      declared(own),
      [{ source: 'verified', household: { vehicles: known([car], 'verified') } }],
      strict,
    )
    const assessment = assessHousehold(merged, today)
    expect(assessment.result).toBe('none')
    expect(assessment.findings).toEqual([
      { code: 'sources-disagree', fact: 'vehicles', title: '车辆', stated: '无', found: '小轿车（核对）' },
    ])
  })

  describe('清单', () => {
    const home = (id: string, hundredths: Fact<number>): DwellingFacts => ({
      ...plainDwelling(id, `住房${id}`, 'declared'),
      area: hundredths,
    })
    const owned = (...areas: readonly Fact<number>[]) =>
      known(
        areas.map((area, index) => home(String(index), area)),
        'declared',
      )
    const findingsFor = (stated: ReturnType<typeof owned>, found: ReturnType<typeof owned>) =>
      reconcile(
        { ...declared(own), dwellings: stated },
        [{ source: 'verified', household: { dwellings: found } }],
        strict,
      ).findings
    const [small, large, unclear] = [known(5000, 'declared'), known(9000, 'verified'), unknown('not-stated')] as const

    test('次序和叫法不同不算矛盾，一方不清楚也不算', () => {
      expect(findingsFor(owned(small, large), owned(large, small))).toEqual([])
      expect(findingsFor(owned(unclear, large), owned(large, small))).toEqual([])
    })

    test('二十套一样的住房中一套不同，也立刻看得出', () => {
      const twenty = Array.from({ length: 20 }, () => small)
      expect(findingsFor(owned(...twenty), owned(...twenty))).toEqual([])
      expect(findingsFor(owned(...twenty), owned(...twenty.slice(1), large))).toHaveLength(1)
    })

    test('数目不同、面积不同都是矛盾', () => {
      expect(findingsFor(owned(small), owned(small, large))).toMatchObject([{ fact: 'dwellings', stated: '住房0' }])
      expect(findingsFor(owned(small), owned(large))).toHaveLength(1)
      expect(findingsFor(owned(small, small), owned(small, large))).toHaveLength(1)
    })

    test('登记的两套不能都算申报的那一套；少登记一套也是矛盾', () => {
      expect(findingsFor(owned(small, large), owned(small, small))).toHaveLength(1)
      expect(findingsFor(owned(small, large), owned(small))).toHaveLength(1)
    })
  })
})
