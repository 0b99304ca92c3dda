import type { ParameterView, PopulationName, ReformBody } from '@jzt/contract'
import { readValue } from '../policy/words.ts'

/** One change as it stands in the form. */
export interface FormChange {
  name?: string
  how?: 'percent' | 'value'
  text?: string
}
export interface FormReform {
  name?: string
  from?: string
  changes?: FormChange[]
}
export interface FormValues {
  population?: PopulationName
  reforms?: FormReform[]
}

export interface FormFault {
  readonly path: (string | number)[]
  readonly message: string
}
export type FormReading = { readonly reforms: ReformBody[] } | { readonly faults: FormFault[] }

type Parameters = ReadonlyMap<string, ParameterView>

/** The form as the server takes it, or what is still missing, beside its field. */
export function readReforms(reforms: readonly FormReform[], parameters: Parameters): FormReading {
  const faults = reforms.flatMap((reform, at) =>
    faultsOf(reform, parameters).map(({ path, message }) => ({ path: ['reforms', at, ...path], message })),
  )
  return faults.length > 0 ? { faults } : { reforms: reforms.map((reform) => bodyOf(reform, parameters)) }
}

function faultsOf({ name, from, changes = [] }: FormReform, parameters: Parameters): FormFault[] {
  return [
    ...(name?.trim() ? [] : [{ path: ['name'], message: '请填写方案名称' }]),
    ...(from ? [] : [{ path: ['from'], message: '请填起日' }]),
    ...changes.flatMap((change, at) =>
      changeFaults(change, parameters).map(({ path, message }) => ({ path: ['changes', at, ...path], message })),
    ),
  ]
}

function changeFaults(change: FormChange, parameters: Parameters): FormFault[] {
  if (!change.name) return [{ path: ['name'], message: '请选择参数' }]
  const read = readTo(change, parameters)
  return 'fault' in read ? [{ path: ['text'], message: read.fault }] : []
}

type Read = { readonly to: ReformBody['changes'][number]['to'] } | { readonly fault: string }

function readTo({ name = '', how = 'percent', text = '' }: FormChange, parameters: Parameters): Read {
  const plain = text.normalize('NFKC').replace('−', '-').trim()
  if (plain === '') return { fault: how === 'percent' ? '请填百分比，减少的填负数' : '请填新的值' }
  if (how === 'value') {
    const read = readValue(plain, parameters.get(name)?.unit ?? '')
    if ('fault' in read) return read
    return read.value === null ? { fault: '请填新的值' } : { to: { value: read.value } }
  }
  const percent = plain.replace(/%$/, '')
  return /^[+-]?\d{1,4}(\.\d{1,2})?$/.test(percent)
    ? { to: { percent: Number(percent) } }
    : { fault: '请填数字，最多两位小数，如 5 或 -3' }
}

const bodyOf = ({ name = '', from, changes = [] }: FormReform, parameters: Parameters): ReformBody => ({
  name: name.trim(),
  from: from as ReformBody['from'],
  changes: changes.map((change) => {
    const read = readTo(change, parameters)
    return { name: change.name ?? '', to: 'to' in read ? read.to : { percent: 0 } }
  }),
})

/** Where the server names a field, as this form names it. */
export const formPath = (path: string): (string | number)[] =>
  path
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    .flatMap((part) => (part === 'to' ? ['text'] : part === 'value' || part === 'percent' ? [] : [part]))
