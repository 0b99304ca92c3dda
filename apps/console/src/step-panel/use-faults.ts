import type { FormInstance } from 'antd'
import { useState } from 'react'
import { stillFaulty } from './mended.ts'
import { nameFaults, type ShownFault } from './problem-fields.ts'
import type { FieldFault } from './reading.ts'

/** What stands in the way of a form: in a list above it, and at each field that the screen shows. */
export function useFaults(form: FormInstance, labels: ReadonlyMap<string, string>) {
  const [faults, setFaults] = useState<readonly ShownFault[]>([])
  const [refusal, setRefusal] = useState<string>()
  /** How often something was shown: the list takes the focus then, and not while a field is mended. */
  const [shownTimes, setShownTimes] = useState(0)

  function mark(shown: readonly ShownFault[]) {
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
    form.setFields(
      shown.filter(({ label }) => label).map(({ path, message }) => ({ name: [...path], errors: [message] })),
    )
    setFaults(shown)
  }

  /** With the server's words where it was the server that refused. */
  function show(found: readonly FieldFault[], words?: string) {
    const shown = nameFaults(found, labels)
    const served = (fault: ShownFault) => ({ ...fault, served: { value: form.getFieldValue([...fault.path]) } })
    mark(words === undefined ? shown : shown.map(served))
    setRefusal(words)
    setShownTimes((times) => times + 1)
  }

  /** Somebody typed: what is mended is no longer red, and a refusal whose fields are all mended is gone with them. */
  function recheck(found: readonly FieldFault[]) {
    if (faults.length === 0) return
    const still = stillFaulty(faults, nameFaults(found, labels), (path) => form.getFieldValue([...path]))
    if (still.length === faults.length && still.every((fault, at) => fault === faults[at])) return
    mark(still)
    if (still.length === 0) setRefusal(undefined)
  }
  return { faults, refusal, shownTimes, show, recheck }
}
