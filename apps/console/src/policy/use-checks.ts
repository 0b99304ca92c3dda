import type { DraftRemarkView, ParameterView } from '@jzt/contract'
import { useEffect, useState } from 'react'
import { call } from '../shell/api.ts'
import { type FormValues, readForm } from './draft-form.ts'

const pause = 500

/** What the checks say about the form as it stands, asked again half a second after the last key. */
export function useChecks(
  values: FormValues | undefined,
  parameters: ReadonlyMap<string, ParameterView>,
): readonly DraftRemarkView[] {
  const [remarks, setRemarks] = useState<readonly DraftRemarkView[]>([])
  const content = JSON.stringify(values?.changes ?? [])
  const ready = parameters.size > 0
  // The content stands for the values: the same form is not asked about twice.
  useEffect(() => {
    if (!ready) return
    let current = true
    const asking = setTimeout(async () => {
      const reading = readForm({ changes: JSON.parse(content) }, parameters)
      if (!('changes' in reading) || reading.changes.length === 0) return
      const checked = await call('checkParameterDraft', { body: { changes: reading.changes } }).catch(() => undefined)
      if (current && checked) setRemarks(checked.remarks)
    }, pause)
    return () => {
      current = false
      clearTimeout(asking)
    }
  }, [content, ready])
  return remarks
}
