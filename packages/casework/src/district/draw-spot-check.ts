import { law } from '../law.ts'
import { advance, type CaseStep } from '../step.ts'

export interface DrawSpotCheckInput {
  readonly batch: string
  readonly drawn: boolean
}

/** The draw 随机抽取 reached this case, or passed it by. Once: a second draw would let somebody draw until it suits him. */
export const drawSpotCheck: CaseStep<'draw-spot-check', DrawSpotCheckInput> = {
  name: 'draw-spot-check',
  who: ['system'],
  at: 'district',
  stages: ['reported'],
  ready: (file) =>
    file.spotCheck?.batch === undefined ? undefined : { code: 'already-drawn', article: law.spotCheck },
  decide: (file, { batch, drawn }, context) =>
    advance(file, { kind: 'spot-check-drawn', on: context.today, batch, drawn }),
}
