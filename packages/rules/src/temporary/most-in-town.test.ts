import { expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { verdictOn } from '../assessment/assessment.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { applicant, family, today, verified, yuanFact } from '../testing/a-family.ts'
import { mostInTown } from './most-in-town.ts'

const hit = (affectedPersons: number) =>
  family([applicant()], {
    hardship: verified('sudden'),
    hardshipSituation: verified('accident'),
    affectedPersons: verified(affectedPersons),
    aidedForSameCause: verified(false),
    aidReceivedThisYear: yuanFact(0),
    placeOfRequest: verified('register'),
  })

test('镇街能定的金额只有一处：办理时的上限就是规则判断的上限', () => {
  const most = mostInTown(parametersOn(today), today)
  const verdicts = [3, 4].map((persons) => verdictOn(assessHousehold(hit(persons), today), 'temporary'))
  expect(most).toBe(231_000)
  expect(verdicts).toMatchObject([
    { amountFen: most, townDecides: 'yes' },
    { amountFen: 308_000, townDecides: 'no' },
  ])
})
