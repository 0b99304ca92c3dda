import { endpoints, type PreAssessment } from '@jzt/contract'
import { type AskedProgramme, type Programme, programmes } from '@jzt/kernel'
import { type PreVerdict, preAssess } from '@jzt/rules'
import { addressBucket } from '../access/index.ts'
import { withinLimit } from '../platform/attempts.ts'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, refused, routeOutside } from '../platform/route.ts'
import { inScope, nobody } from '../platform/scope.ts'
import { city, parametersInForce } from '../policy/index.ts'

/** A whole village may share one address behind its provider, and people try again with other answers. */
const perAddress = { windowSeconds: 3_600, max: 300 }

/**
 * Answers in, outlooks out: nothing is stored, and nothing of the answers gets into a log or an audit row. In which district
 * somebody lives is not asked, so the values of the city count.
 */
export function registerPreAssessment(app: App, equipment: Equipment): void {
  routeOutside(app, equipment, endpoints.preAssess, async ({ body, request }) => {
    const { db, clock } = equipment
    if (!(await withinLimit(db, addressBucket(equipment, 'pre-assessment', request.ip), perAddress))) {
      return refused({ code: 'too-many-requests' })
    }
    const on = clock.today()
    const parameters = await inScope(db, nobody, (tx) => parametersInForce(tx, on, city))
    const verdicts = preAssess(body, on, parameters)
    return answer({ on, pack: parameters.packId, decidesNothing, verdicts: shown(verdicts), ask: toAskFor(verdicts) })
  })
}

const decidesNothing = '这是按您的回答算的，只供参考，不是决定。不管算出什么，您都可以申请。最后由镇街和区县审核。'

const shown = (verdicts: readonly PreVerdict[]): PreAssessment['verdicts'] =>
  verdicts.map(({ reasons, prepare, ...rest }) => ({ ...rest, reasons: [...reasons], prepare: [...prepare] }))

/** 单人保 and 低保边缘 come with an application for 低保: nobody has to know the words. */
const askedBy = {
  dibao: 'dibao',
  'single-person': 'dibao',
  marginal: 'dibao',
  tekun: 'tekun',
  rigid: 'rigid',
  temporary: 'temporary',
} as const satisfies Record<Programme, AskedProgramme>

/** What is likely or still to be checked, as an application asks for it. */
function toAskFor(verdicts: readonly PreVerdict[]): AskedProgramme[] {
  const open = verdicts.filter(({ outlook }) => outlook !== 'not-now').map(({ of }) => of)
  const asked = programmes.filter((programme) => open.includes(programme)).map((programme) => askedBy[programme])
  return [...new Set(asked)]
}
