import { type Programme, programmeWords } from '@jzt/kernel'
import { Form } from 'antd'
import { BesideGrants, Why } from './beside-grants.tsx'
import { useOpenCase } from './case-context.tsx'
import { assessedFor, choicesOf, type GrantValues, hasCash, isToMembers } from './grant-choice.ts'
import { MoneyField } from './money-field.tsx'
import { MembersField } from './people-fields.tsx'
import { ChoiceField, YesNoField } from './plain-fields.tsx'

/** The grant as it stands in the form; where only one programme can be meant, that one. */
export function useGrant(): GrantValues {
  const only = useOnly()
  const programme = Form.useWatch<GrantValues['programme']>('programme')
  const members = Form.useWatch<GrantValues['members']>('members')
  const amountFen = Form.useWatch<number | undefined>('amountFen')
  const also = Form.useWatch<GrantValues['also']>('also', { form: Form.useFormInstance(), preserve: true })
  return { programme: programme ?? only, members, amountFen, also }
}

function useOnly() {
  const choices = choicesOf(useOpenCase())
  return choices.length === 1 ? choices[0] : undefined
}

interface YesOrNo {
  name: string
  label: string
  yes: string
  no: string
  /** What a yes begins with. */
  proposed?: GrantValues | undefined
}

/** Yes or no, and on a yes what is granted. A no grants nothing: its fields go, and the amount is 0. */
export function GrantOrNot({ proposed, ...words }: YesOrNo) {
  const form = Form.useFormInstance()
  const isYes = Form.useWatch<boolean | undefined>(words.name)
  const nothing: GrantValues = { programme: undefined, members: undefined, amountFen: undefined, also: [] }
  const answer = (yes: boolean) => form.setFieldsValue(yes ? { ...nothing, ...proposed } : { ...nothing, amountFen: 0 })
  return (
    <>
      <YesNoField {...words} onPick={answer} />
      {isYes ? <GrantFields /> : null}
    </>
  )
}

type Choices = Readonly<Record<Programme, string>>

/** Which programme, for 特困 and 单人保 for whom, and how much; a recognition has no amount. Then what goes with it. */
export function GrantFields({ help }: { help?: string | undefined }) {
  const page = useOpenCase()
  const form = Form.useFormInstance()
  const only = useOnly()
  const grant = useGrant()
  const { programme } = grant
  const choices = Object.fromEntries(choicesOf(page).map((name) => [name, programmeWords[name]])) as Choices
  return (
    <>
      {only ? null : (
        <ChoiceField
          name="programme"
          label="批准哪一项救助"
          choices={choices}
          onPick={(name) =>
            form.setFieldsValue({ members: undefined, ...assessedFor(page.assessment, name), also: [] })
          }
        />
      )}
      <Why programme={programme} />
      {isToMembers(programme) ? <MembersField name="members" label="落实到哪几位" /> : null}
      {hasCash(programme) ? (
        <MoneyField name="amountFen" label={programme === 'temporary' ? '一次发给的金额' : '每月金额'} help={help} />
      ) : (
        <p className="fine">这一项是身份认定，不发现金。</p>
      )}
      <BesideGrants grant={grant} />
    </>
  )
}
