import { countyOf, type DivisionCode } from '@jzt/kernel'
import { renewalsDue } from '../benefit.ts'
import type { Case } from '../case.ts'
import { awaitsOffice, isOpen } from '../case.ts'
import { standardGap } from '../investigation/outdated.ts'
import { procedureOf } from '../procedure/procedure-of.ts'
import { awaitsDistrict, incomeAwaitsOffice } from '../running/income-change.ts'
import { riseAwaitsDistrict } from '../running/rise-review.ts'

/** Who has to act next, or wait for the period to pass. */
export interface Holder {
  readonly unit: 'citizen' | 'village' | 'town' | 'district' | 'platform'
  readonly division: DivisionCode
}

/** A notice has to go up: the opinion is signed, or the objections have been looked into and nothing has changed. */
export const awaitsPosting = (file: Case): boolean => {
  if (!procedureOf(file).isPublicised) return false
  if (file.stage === 'opinion-given') return file.objections.every((objection) => objection.answeredOn)
  if (file.stage !== 're-investigating') return false
  const settled = file.objections.every((one) => one.answeredOn && (one.reInvestigatedOn || !one.needsInvestigation))
  return settled && !file.opinion?.outdated
}

/** What the town has to serve or look into comes before what the district signs. */
const unitOfRunning = (file: Case): 'town' | 'district' =>
  (awaitsDistrict(file) || isRiseAlone(file)) &&
  !file.selfCareReport &&
  file.adjustments.every(({ deliveredOn }) => deliveredOn)
    ? 'district'
    : 'town'

/** A raised standard that the district decides on, and nothing that the town looks into first. */
const isRiseAlone = (file: Case): boolean =>
  riseAwaitsDistrict(file) && !incomeAwaitsOffice(file) && renewalsDue(file).length === 0

function unitOf(file: Case): Holder['unit'] {
  switch (file.stage) {
    case 'supplementing':
      return file.supplement?.servedOn ? 'citizen' : 'town'
    case 'ineligible-notified':
      return 'citizen'
    case 'opinion-given':
    case 're-investigating':
      return awaitsPosting(file) ? 'village' : 'town'
    case 'reported':
      return standardGap(file) ? 'town' : 'district'
    case 'published':
      return awaitsOffice(file) ? unitOfRunning(file) : 'platform'
    default:
      return 'town'
  }
}

/** Who holds the case. Nobody when it is finished: closed, or published with its benefit begun. */
export function holderOf(file: Case): Holder | undefined {
  if (!isOpen(file)) return undefined
  const unit = unitOf(file)
  if (unit === 'village') return { unit, division: file.livingVillage }
  return { unit, division: unit === 'district' ? countyOf(file.town) : file.town }
}
