import { programmeWords } from '@jzt/kernel'
import { Form } from 'antd'
import { useOpenCase } from './case-context.tsx'
import { MembersField } from './people-fields.tsx'
import { ChoiceField } from './plain-fields.tsx'

/** Granted to some of the household by name: the form asks for whom. */
const toMembers: readonly string[] = ['tekun', 'single-person']

/** What the applications of this case can come to: 单人保 is never asked for by name. */
export function grantable(asked: readonly string[]): readonly (keyof typeof programmeWords)[] {
  const names = Object.keys(programmeWords) as (keyof typeof programmeWords)[]
  const single = asked.includes('dibao') || asked.includes('marginal')
  return names.filter((name) => asked.includes(name) || (name === 'single-person' && single))
}

/** Which programme is granted, and for 特困 and 单人保 to whom. */
export function GrantFields() {
  const { asked } = useOpenCase()
  const programme = Form.useWatch<string | undefined>('programme')
  const choices = Object.fromEntries(grantable(asked).map((name) => [name, programmeWords[name]]))
  return (
    <>
      <ChoiceField name="programme" label="批准哪一项救助（不符合的不填）" choices={choices} />
      {programme && toMembers.includes(programme) ? <MembersField name="members" label="落实到哪几位" /> : null}
    </>
  )
}
