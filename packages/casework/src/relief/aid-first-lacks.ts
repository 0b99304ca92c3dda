import type { PlainDate } from '@jzt/kernel'
import type { Case } from '../case.ts'
import type { Gate } from '../procedure/procedure.ts'
import { gapsAt } from '../publicity/report.ts'
import type { Refusal } from '../refusals.ts'
import { aidFirstGap } from './aid-first-gap.ts'

/** 补办手续: what the survey must have on file before the aid can be confirmed. */
const papers: readonly Gate[] = ['acceptance', 'verification', 'visit', 'findings', 'assessment', 'survey-result']

/** What is still missing of the papers of aid that was given first, in the order of the work; nothing once they are complete. */
export const aidFirstLacks = (file: Case, today: PlainDate): Refusal[] =>
  aidFirstGap(file) ? gapsAt(file, papers, today) : []
