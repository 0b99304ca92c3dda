import { type PlainDate, plainDate } from '@jzt/kernel'
import type { DocumentRank } from './precedence.ts'

/** A document that the conflicts below are about: how high it stands, and on which days it is in force. */
export interface Instrument {
  readonly title: string
  readonly rank: DocumentRank
  readonly from: PlainDate
  /** The last day in force; absent while in force. */
  readonly to?: PlainDate
  /** False where the full text, or the day, is still to be checked. */
  readonly verified: boolean
}

const instrument = (title: string, rank: DocumentRank, from: string, verified: boolean): Instrument => ({
  title,
  rank,
  from: plainDate(from),
  verified,
})

/** The documents by short names. */
export const instruments = {
  law2026: instrument('中华人民共和国社会救助法', 'law', '2026-07-01', true),
  interim649: instrument('社会救助暂行办法（国务院令第649号）', 'administrative-regulation', '2014-05-01', true),
  chongqing2016: instrument('重庆市城乡居民最低生活保障条例', 'local-regulation', '2016-05-01', true),
  ministry2021: instrument('最低生活保障审核确认办法（民发〔2021〕57号）', 'normative-document', '2021-07-01', false),
  ministryTekun2021: instrument('特困人员认定办法（民发〔2021〕43号）', 'normative-document', '2021-07-01', false),
  ministryAid2018: instrument(
    '民政部、财政部关于临时救助的意见（民发〔2018〕23号）',
    'normative-document',
    '2018-01-01',
    false,
  ),
  chongqing2022: instrument(
    '重庆市最低生活保障条件认定办法（渝府办发〔2022〕128号）',
    'normative-document',
    '2023-01-01',
    false,
  ),
  yubei2023: instrument('网上申请办理流程（渝北民〔2023〕103号）', 'district-notice', '2023-08-07', true),
} as const satisfies Record<string, Instrument>

/** The short name of a document. */
export type InstrumentName = keyof typeof instruments
