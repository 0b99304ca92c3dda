import type { DraftRemarkView, ParameterChangeBody, ParameterView } from '@jzt/contract'
import { type Rank, readValue, valueText } from './words.ts'

/** One change as it stands in the form: the value as typed, in the words of its unit. */
export interface FormChange {
  name?: string
  valueText?: string
  from?: string
  to?: string
  document?: string
  rank?: Rank
  verified?: boolean
  departureReason?: string
}

export interface FormValues {
  title?: string
  changes?: FormChange[]
}

type Parameters = ReadonlyMap<string, ParameterView>
type Remark = DraftRemarkView

const fault = (change: number, field: Remark['field'], message: string): Remark => ({
  change,
  field,
  severity: 'fault',
  message,
})

export type FormReading =
  | { readonly changes: ParameterChangeBody[] }
  /** Not yet to be sent: something is missing or cannot be read. */
  | { readonly faults: Remark[] }

/** The form as the server takes it, or what is still missing, beside its field. */
export function readForm({ changes = [] }: FormValues, parameters: Parameters): FormReading {
  const faults = changes.flatMap((change, index) => faultsOf(change, index, parameters))
  if (faults.length > 0) return { faults }
  return { changes: changes.map((change) => bodyOf(change, parameters)) }
}

const unitOf = ({ name = '' }: FormChange, parameters: Parameters): string => parameters.get(name)?.unit ?? ''

function faultsOf(change: FormChange, index: number, parameters: Parameters): Remark[] {
  const read = readValue(change.valueText ?? '', unitOf(change, parameters))
  return [
    ...(change.name ? [] : [fault(index, 'name', '请选择参数')]),
    ...(change.from ? [] : [fault(index, 'from', '请填起日')]),
    ...('fault' in read
      ? [fault(index, 'value', read.fault)]
      : change.valueText?.trim() || change.name
        ? []
        : [fault(index, 'value', '请填新的值')]),
    ...(change.document?.trim() ? [] : [fault(index, 'document', '请填依据的文件名称、文号')]),
    ...(change.rank ? [] : [fault(index, 'rank', '请选择依据的层级')]),
  ]
}

function bodyOf(change: FormChange, parameters: Parameters): ParameterChangeBody {
  const read = readValue(change.valueText ?? '', unitOf(change, parameters))
  const reason = change.departureReason?.trim()
  return {
    name: change.name ?? '',
    value: 'value' in read ? read.value : null,
    from: change.from as never,
    to: (change.to ?? null) as never,
    document: change.document ?? '',
    rank: change.rank ?? 'normative-document',
    verified: change.verified ?? false,
    ...(reason ? { departureReason: reason } : {}),
  }
}

/** A stored draft, back in the form. */
export const formChange = (
  { name, value, from, to, document, rank, verified, departureReason }: ParameterChangeBody,
  parameters: Parameters,
): FormChange => ({
  name,
  valueText: valueText(value, parameters.get(name)?.unit ?? ''),
  from,
  ...(to ? { to } : {}),
  document,
  rank,
  verified,
  ...(departureReason ? { departureReason } : {}),
})
