import type { CasePage } from '@jzt/contract'
import type { FormInstance } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useOfficer } from '../shell/office.tsx'
import { stepForms } from '../steps/registry.ts'
import { fromLocalInput, toLocalInput } from '../ui/office-time.ts'
import { draftKey, readDraft, writeDraft } from './draft.ts'
import type { FormValues } from './form-values.ts'
import type { OfficerStepName } from './step-form.ts'

const pauseMs = 800

/** Keeps a form on this machine while it is typed: a crash, a reload or a sign-out by time loses nothing. */
export function useFormDraft(page: CasePage, step: OfficerStepName, form: FormInstance) {
  const key = draftKey(useOfficer().officerId, page.standing.caseId, step)
  const timer = useRef<number>(undefined)
  const kept = useMemo(() => readDraft(sessionStorage, key), [key])
  // Only what was known when the form was opened: a reload of the case must not overwrite typed text.
  const start = useRef<FormValues>(undefined)
  start.current ??= startValues(page, step)
  const [savedAt, setSavedAt] = useState(kept?.savedAt)
  const [restored, setRestored] = useState(kept !== undefined)

  function save() {
    const at = new Date().toISOString()
    if (writeDraft(sessionStorage, key, { savedAt: at, values: form.getFieldsValue(true) })) setSavedAt(at)
  }

  useEffect(() => () => window.clearTimeout(timer.current), [])

  return {
    values: kept?.values ?? start.current,
    savedAt,
    restored,
    changed: () => {
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(save, pauseMs)
    },
    forget: () => {
      window.clearTimeout(timer.current)
      sessionStorage.removeItem(key)
    },
    startAgain: () => {
      window.clearTimeout(timer.current)
      sessionStorage.removeItem(key)
      form.setFieldsValue(blank(form.getFieldsValue(true)))
      form.setFieldsValue(startValues(page, step))
      setSavedAt(undefined)
      setRestored(false)
    },
  }
}

const blank = (values: FormValues): FormValues => Object.fromEntries(Object.keys(values).map((key) => [key, undefined]))

function startValues(page: CasePage, step: OfficerStepName): FormValues {
  const { today } = page.standing
  // The office's day with the wall clock's time: a demo city may be days ahead of the browser.
  const now = fromLocalInput(`${today}T${toLocalInput(new Date().toISOString()).slice(11)}`)
  return { ...stepForms[step].start({ page, today, now }) }
}
