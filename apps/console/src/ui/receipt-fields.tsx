import { receiptMethodWords, receivedByWords } from '../casework/words.ts'
import { DateField } from './date-fields.tsx'
import { type FieldName, pathOf } from './field.tsx'
import { ChoiceField, TextField } from './plain-fields.tsx'

/** 送达回证: how a notice was handed over, to whom and when. Without a name it is the whole form. */
export function ReceiptFields({ name, title }: { name?: FieldName; title: string }) {
  const at = (key: string) => [...(name ? pathOf(name) : []), key]
  return (
    <fieldset className="field-group">
      <legend>{title}</legend>
      <ChoiceField name={at('method')} label="送达方式" choices={receiptMethodWords} />
      <ChoiceField name={at('receivedBy')} label="签收人" choices={receivedByWords} />
      <DateField name={at('on')} label="送达日期" />
      <TextField name={at('note')} label="备注（选填）" />
    </fieldset>
  )
}
