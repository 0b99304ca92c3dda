import type { CaseProgress } from '@jzt/contract'
import type { Reply } from '@jzt/contract/client'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { checkField } from '../../apply/fields.ts'
import { goBack } from '../../shell/go'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { TroubleNotice } from '../../shell/trouble-notice'
import { Waiting } from '../../shell/waiting'
import { Button } from '../../ui/button'
import { ChoiceField } from '../../ui/choice-field'
import { TextField } from '../../ui/text-field'
import { newKey } from '../../wire/intention'
import { call } from '../../wire/office'
import { useAction } from '../../wire/use-action'
import { useAnswer } from '../../wire/use-answer'
import { GuardianSignsHere } from '../guardian-signs-here'
import { SignHere } from '../sign-here'
import { SignWithCode } from '../sign-with-code'
import { tokenOf } from '../token'
import { type How, ways } from '../ways'

type Member = CaseProgress['members'][number]
type Opened =
  | { by: 'link'; token: string; view: Reply<'getAuthorisation'> }
  | { by: 'hand'; how: 'handwriting-and-photo' | 'scanned-paper' }

/** With a code of the own, the member comes in by a link of the own, also on this device. */
async function openLink(caseId: string, memberId: string, phone: string): Promise<Opened> {
  const body = { memberId, phone }
  const { link } = await call('startAuthorisations', { params: { caseId }, body, idempotencyKey: newKey() })
  const token = tokenOf(link)
  return { by: 'link', token, view: await call('getAuthorisation', { params: { token } }) }
}

function Here() {
  const { params } = useRouter()
  const caseId = params['case'] ?? ''
  const { answer, again } = useAnswer(async () => {
    const [progress, text] = await Promise.all([
      call('getMyCase', { params: { caseId } }),
      call('getAuthorisationText'),
    ])
    return { progress, text }
  })
  return (
    <Waiting title="在这部手机上签" answer={answer} again={again}>
      {({ progress, text }) => {
        const member = progress.members.find(({ memberId }) => memberId === params['member'])
        return member ? <Signing progress={progress} member={member} text={text} /> : null
      }}
    </Waiting>
  )
}

interface SigningProps {
  progress: CaseProgress
  member: Member
  text: Reply<'getAuthorisationText'>
}

/** Whoever has a guardian signs in one way only, and is not asked for it. */
function Signing({ progress, member, text }: SigningProps) {
  const [opened, setOpened] = useState<Opened>()
  const signing = { progress, member, text, onSigned: goBack }
  if (member.guardianFor) return <GuardianSignsHere {...signing} />
  if (!opened) return <Way progress={progress} member={member} onOpened={setOpened} />
  if (opened.by === 'link') return <SignWithCode token={opened.token} view={opened.view} onSigned={goBack} />
  return <SignHere {...signing} how={opened.how} />
}

function Way({ progress, member, onOpened }: Omit<SigningProps, 'text'> & { onOpened(opened: Opened): void }) {
  const [how, setHow] = useState<How | ''>('')
  const [phone, setPhone] = useState('')
  const [wrong, setWrong] = useState<{ how?: string | undefined; phone?: string | undefined }>({})
  const opening = useAction()

  const submit = () => {
    const found = {
      how: how === '' ? '请选一种办法' : undefined,
      phone: how === 'own-code' ? checkField({ name: 'phone', label: '本人手机号', kind: 'mobile' }, phone) : undefined,
    }
    setWrong(found)
    if (how === '' || found.phone) return
    if (how !== 'own-code') return onOpened({ by: 'hand', how })
    void opening.run(async () => onOpened(await openLink(progress.caseId, member.memberId, phone.trim())))
  }
  return (
    <Screen
      title={`${member.name}怎么签？`}
      wrong={Boolean(wrong.how || wrong.phone)}
      helping={progress.onBehalf ? progress.applicantName : undefined}
      says={ways.map((way) => `${way.label}。`)}
      foot={
        <Button onClick={submit} disabled={opening.busy}>
          继续
        </Button>
      }
    >
      <TroubleNotice trouble={opening.trouble} />
      <section className="card">
        <ChoiceField
          id="how"
          label="选一种办法"
          options={ways}
          value={how}
          onChange={(value) => setHow(value as How)}
          error={wrong.how}
        />
        {how === 'own-code' ? (
          <TextField
            id="phone"
            label="本人手机号"
            hint="要用他自己的手机，不能用别人的"
            keyboard="tel"
            value={phone}
            onChange={setPhone}
            error={wrong.phone}
          />
        ) : null}
      </section>
    </Screen>
  )
}

export default page(Here)
