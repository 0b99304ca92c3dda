import { conflicts } from '@jzt/rules'
import { expect, test } from 'vitest'
import { grantTerms } from './procedure/grant-terms.ts'
import { standingLimits } from './procedure/standing.ts'

const ofCasework = conflicts.flatMap(({ id, held }) =>
  held.flatMap((where) => ('limit' in where ? [{ id, ...where }] : [])),
)

/** The periods of the process of 002, and the first month of 低保, which its terms hold. */
const held = { ...standingLimits, entitlement: grantTerms.dibao.from }

test.each(ofCasework)('冲突 $id：办理时限 $limit 用的就是冲突表里选定的值', ({ limit, value }) => {
  expect(held).toHaveProperty(limit, value)
})
