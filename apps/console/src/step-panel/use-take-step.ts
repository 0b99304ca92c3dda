import { type CasePage, type CaseStanding, stageWords, stepWords } from '@jzt/contract'
import { Refused } from '@jzt/contract/client'
import { useQueryClient } from '@tanstack/react-query'
import { App, type FormInstance } from 'antd'
import { useState } from 'react'
import { call, isRefusal, wordsOf } from '../shell/api.ts'
import { useWrite } from '../shell/use-write.ts'
import { faultsOf, nameFaults, type ShownFault } from './problem-fields.ts'
import { type FieldFault, readStep } from './reading.ts'
import type { OfficerStepName } from './step-form.ts'

interface Taking {
  page: CasePage
  step: OfficerStepName
  form: FormInstance
  labels: ReadonlyMap<string, string>
  onTaken: () => void
}

/** Sends a step, and turns a refusal into what the officer can do about it. */
export function useTakeStep({ page, step, form, labels, onTaken }: Taking) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const { caseId } = page.standing
  const [faults, setFaults] = useState<ShownFault[]>([])
  const [refusal, setRefusal] = useState<string>()
  const [newer, setNewer] = useState<CasePage>()
  const write = useWrite('takeStep', taken)

  async function taken(standing: CaseStanding) {
    message.success(
      `已办理：${stepWords[step]}。现在是“${stageWords[standing.stage]}”，由${standing.holder.name}办理`,
      6,
    )
    await client.invalidateQueries({ queryKey: ['case', caseId] })
    void client.invalidateQueries({ queryKey: ['worklist'] })
    onTaken()
  }

  function show(found: readonly FieldFault[], words?: string) {
    const shown = nameFaults(found, labels)
    setFaults(shown)
    setRefusal(words)
    form.setFields(
      shown.filter(({ label }) => label).map(({ path, message }) => ({ name: [...path], errors: [message] })),
    )
  }

  async function refused(error: unknown) {
    if (isRefusal(error, 'case-changed')) {
      // Read apart from the page on screen: the officer decides when to look at the new state.
      const now = await call('getCase', { params: { caseId } }).catch(() => undefined)
      setNewer(now)
      show([], now ? undefined : wordsOf(error))
    } else {
      show(error instanceof Refused ? faultsOf(error.problem) : [], wordsOf(error))
    }
  }

  function send() {
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
    const read = readStep(step, form.getFieldsValue(true))
    if (!read.ok) return show(read.faults)
    show([])
    const body = { version: page.standing.version, input: read.input }
    write.mutate({ params: { caseId, step }, body }, { onError: (error) => void refused(error) })
  }

  return {
    send,
    busy: write.isPending,
    faults,
    refusal,
    newer,
    settle: () => {
      setNewer(undefined)
      setRefusal(undefined)
    },
  }
}
