import { plainDate } from '@jzt/kernel'
import type { Scenario } from '@jzt/rules/columns'
import { type Reform, type Snapshot, scenarioOf } from '../../apps/server/src/simulation/index.ts'

/** Both standards rise by 5 %. */
export const standardsRise: Reform = {
  name: '低保标准提高百分之五',
  from: plainDate('2026-10-01'),
  changes: [
    { parameter: 'standard.urban', to: { percent: 5 } },
    { parameter: 'standard.rural', to: { percent: 5 } },
  ],
}

export function fivePercentMore({ population }: Snapshot): { readonly base: Scenario; readonly reform: Scenario } {
  const districts = population.columns['place.district']?.codes ?? []
  return {
    base: scenarioOf(standardsRise.from, districts),
    reform: scenarioOf(standardsRise.from, districts, standardsRise),
  }
}
