import type { Case } from '@jzt/casework'
import { plainProgramme } from '@jzt/rules'

/** What the household applied for, as people say it: "低保", "低保、特困供养". */
export const appliedFor = ({ asked }: Pick<Case, 'asked'>): string =>
  asked.map((programme) => plainProgramme[programme]).join('、')
