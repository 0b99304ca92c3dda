import { type CasePage, type CaseStanding, stageWords, stepWords } from '@jzt/contract'
import { Refused } from '@jzt/contract/client'
import { useQueryClient } from '@tanstack/react-query'
import { App, type FormInstance } from 'antd'
import { useState } from 'react'
import { holderWords } from '../casework/holder-words.ts'
import { call, isRefusal, wordsOf } from '../shell/api.ts'
import { useWrite } from '../shell/use-write.ts'
import { faultsOf } from './problem-fields.ts'
import { readStep } from './reading.ts'
import type { OfficerStepName } from './step-form.ts'
import { useFaults } from './use-faults.ts'

interface Taking {
  page: CasePage
  step: OfficerStepName
  form: FormInstance
  labels: ReadonlyMap<string, string>
  onTaken: () => void
}

const doneWords = (step: OfficerStepName, standing: CaseStanding): string =>
  [`已办理：${stepWords[step]}。现在是“${stageWords[standing.stage]}”`, holderWords(standing) ?? []].flat().join('，')

/** Sends a step, and turns a refusal into what the officer can do about it. */
export function useTakeStep({ page, step, form, labels, onTaken }: Taking) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const { caseId, version } = page.standing
  const { faults, refusal, shownTimes, show, recheck } = useFaults(form, labels)
  const [newer, setNewer] = useState<CasePage>()
  const write = useWrite('takeStep', async (standing) => {
    message.success(doneWords(step, standing), 6)
    await client.invalidateQueries({ queryKey: ['case', caseId] })
    void client.invalidateQueries({ queryKey: ['worklist'] })
    onTaken()
  })

  async function refused(error: unknown) {
    const changed = isRefusal(error, 'case-changed')
    // Read apart from the page on screen: the officer decides when to look at the new state.
    const now = changed ? await call('getCase', { params: { caseId } }).catch(() => undefined) : undefined
    setNewer(now)
    if (now) show([])
    else show(error instanceof Refused ? faultsOf(error.problem) : [], wordsOf(error))
  }

  function send() {
    const read = readStep(step, form.getFieldsValue(true))
    if (!read.ok) return show(read.faults)
    show([])
    const body = { version, input: read.input }
    write.mutate({ params: { caseId, step }, body }, { onError: (error) => void refused(error) })
  }

  /** While somebody mends the form. A choice may fill in other fields, which it does just after it is reported here. */
  const changed = () =>
    queueMicrotask(() => {
      const read = readStep(step, form.getFieldsValue(true))
      recheck(read.ok ? [] : read.faults)
    })

  const settle = () => setNewer(undefined)
  return { send, changed, busy: write.isPending, faults, refusal, shownTimes, newer, settle }
}
