import { Radio } from 'antd'
import { registerWords, wordFor } from '../casework/words.ts'
import { useOpenCase } from './case-context.tsx'
import { Field, type FieldWords } from './field.tsx'

/** The evidence that waits for a second signature. */
export function StandInField(words: FieldWords) {
  const { standIns, members } = useOpenCase()
  const nameOf = (id: string) => members.find(({ memberId }) => memberId === id)?.name ?? ''
  const options = standIns
    .filter(({ countersignedBy }) => !countersignedBy)
    .map(({ standInId, register, memberId, offeredBy }) => ({
      value: standInId,
      label: `${nameOf(memberId)}　${wordFor(registerWords, register)}　${offeredBy} 登记`,
    }))
  return (
    <Field {...words}>
      <Radio.Group className="stacked" options={options} />
    </Field>
  )
}
