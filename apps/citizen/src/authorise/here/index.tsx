import type { CaseProgress } from '@jzt/contract'
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
import { SignHere } from '../sign-here'
import { SignWithCode } from '../sign-with-code'
import { tokenOf } from '../token'
import { type How, ways } from '../ways'

type Link = { token: string; view: Awaited<ReturnType<typeof readLink>>; how: How }

const readLink = (token: string) => call('getAuthorisation', { params: { token } })

/** The text that is signed is reached by a link of the member's own, also on this device. */
async function openLink(caseId: string, memberId: string, phone: string | undefined): Promise<Omit<Link, 'how'>> {
  const { link } = await call('startAuthorisations', {
    params: { caseId },
    body: { memberId, ...(phone ? { phone } : {}) },
    idempotencyKey: newKey(),
  })
  const token = tokenOf(link)
  return { token, view: await readLink(token) }
}

function Here() {
  const { params } = useRouter()
  const caseId = params['case'] ?? ''
  const { answer, again } = useAnswer(() => call('getMyCase', { params: { caseId } }))
  return (
    <Waiting title="在这部手机上签" answer={answer} again={again}>
      {(progress) => <Way progress={progress} memberId={params['member'] ?? ''} />}
    </Waiting>
  )
}

function Way({ progress, memberId }: { progress: CaseProgress; memberId: string }) {
  const [how, setHow] = useState<How | ''>('')
  const [phone, setPhone] = useState('')
  const [wrong, setWrong] = useState<{ how?: string | undefined; phone?: string | undefined }>({})
  const [link, setLink] = useState<Link>()
  const opening = useAction()
  const name = progress.members.find((member) => member.memberId === memberId)?.name ?? ''
  if (link?.how === 'own-code') return <SignWithCode token={link.token} view={link.view} onSigned={goBack} />
  if (link)
    return <SignHere progress={progress} memberId={memberId} how={link.how} view={link.view} onSigned={goBack} />

  const submit = () => {
    const found = {
      how: how === '' ? '请选一种办法' : undefined,
      phone: how === 'own-code' ? checkField({ name: 'phone', label: '本人手机号', kind: 'mobile' }, phone) : undefined,
    }
    setWrong(found)
    if (how === '' || found.phone) return
    const own = how === 'own-code' ? phone.trim() : undefined
    void opening.run(async () => setLink({ ...(await openLink(progress.caseId, memberId, own)), how }))
  }
  return (
    <Screen
      title={`${name}怎么签？`}
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
