import type { ApplicationPages, PreAnswers, PreAssessment } from '@jzt/contract'

/**
 * What the application knows already after the pre-assessment: only what both ask in the same words. Members have no
 * names yet, sums have no owners: those are asked anew.
 */
export type CarriedPages = Pick<ApplicationPages, 'asking' | 'area'>

const areas = { 'here-urban': 'urban', 'here-rural': 'rural' } as const

export function pagesOf({ place }: PreAnswers, { ask }: Pick<PreAssessment, 'ask'>): CarriedPages {
  return {
    ...(ask.length > 0 ? { asking: { programmes: [...ask] } } : {}),
    ...(place === 'elsewhere' ? {} : { area: areas[place] }),
  }
}
