import type { ApplicationMember } from '@jzt/contract'
import { type MemberId, plainDate } from '@jzt/kernel'
import { assessHousehold } from '@jzt/rules'
import { familyByKey } from '@jzt/sandbox/people'
import { describe, expect, it } from 'vitest'
import { familyOnFile, memberId } from '../testing/known-answers.ts'
import type { FamilyOnFile } from './family-on-file.ts'
import { householdFacts } from './household-facts.ts'

type Members = readonly [ApplicationMember, ApplicationMember, ApplicationMember]
type Change = Partial<ApplicationMember>

/** 父、母和上小学的孩子。 */
function family(father: Change = {}, mother: Change = {}, child: Change = {}): FamilyOnFile {
  const found = familyOnFile(familyByKey('case-1'))
  const [one, two, three] = found.application.members as unknown as Members
  const members = [
    { ...one, ...father },
    { ...two, ...mother },
    { ...three, ...child },
  ]
  return { ...found, application: { ...found.application, members } }
}

const third = memberId(3) as MemberId
const on = plainDate('2026-09-21')
const no = { known: true, value: false, source: 'declared' }
const notAsked = { known: false, reason: 'not-stated' }
const childOf = (file: FamilyOnFile) => {
  const child = householdFacts(file).members.find(({ id }) => id === third)
  return [child?.orphan, child?.deFactoUnsupported]
}
const benefit = (file: FamilyOnFile, name: string) =>
  assessHousehold(householdFacts(file), on).benefits?.find(({ programme }) => programme === name)?.entitled

describe('父母在家的孩子', () => {
  it('不是孤儿，也不是事实无人抚养：两项都判得出，都是“否”', () => {
    expect(childOf(family())).toEqual([no, no])
    expect(benefit(family(), 'orphan-allowance')).toBe('no')
    expect(benefit(family(), 'de-facto-unsupported')).toBe('no')
  })

  it('父亲重残、重病、在服刑的：不是孤儿；有没有人抚养，要入户查', () => {
    const fathers: Change[] = [
      { disability: { kind: 'physical', level: 2 } },
      { disability: { kind: 'mental', level: 4 } },
      { seriousIllness: '尿毒症' },
      { absence: 'prison' },
      { occupation: 'unable' },
    ]
    for (const father of fathers) expect(childOf(family(father))).toEqual([no, notAsked])
    expect(childOf(family({ disability: { kind: 'physical', level: 3 } }))).toEqual([no, no])
  })

  it('兄弟姐妹看在一起的父母；父母失踪的，什么也不说', () => {
    expect(childOf(family({}, { relation: 'parent' }, { relation: 'sibling' }))).toEqual([no, no])
    expect(childOf(family({}, { relation: 'parent', absence: 'missing' }, { relation: 'sibling' }))).toEqual([
      notAsked,
      notAsked,
    ])
  })

  it('跟祖父母、亲戚过的孩子，父母没有写在申请里：要入户查', () => {
    for (const relation of ['grandchild', 'sibling', 'other'] as const) {
      expect(childOf(family({}, {}, { relation }))).toEqual([notAsked, notAsked])
    }
  })

  it('入户查到的，在申请之上', () => {
    const children = [
      {
        memberId: third,
        recognised: 'de-facto-unsupported' as const,
        inInstitution: false,
        choseChildAllowance: false,
      },
    ]
    const found = { ...family(), foundAtVisits: [{ children }] }
    expect(childOf(found)[1]).toEqual({ known: true, value: true, source: 'observed' })
  })
})
