import type { CaseProgress, SupporterStanding } from '@jzt/contract'
import { longDate } from '../shell/dates.ts'
import { Sentences } from '../shell/sentences'
import { call } from '../wire/office'
import { SendLink } from './send-link'

type Supporter = CaseProgress['supporters'][number]

const why = ['您写了不住一起的亲人。', '可以请他自己说明，他同意才会查他。', '他不同意，也不影响您家申请。']

const standings: Readonly<Record<SupporterStanding, string>> = {
  'not-asked': '还没有问他。',
  asked: '链接已经发了，等他答复。',
  expired: '链接过期了，他没有答复。',
  consented: '✓ 他同意了',
  declined: '他不同意。镇街会另外了解，您家不受影响。',
}

/** Kin outside the household, who may speak for themselves: nobody has to wait for them. */
export function Supporters({ progress: { caseId, supporters } }: { progress: CaseProgress }) {
  if (supporters.length === 0) return null
  return (
    <>
      <h2 className="card__title">不住一起的亲人</h2>
      <Sentences lines={why} />
      {supporters.map((supporter) => (
        <section key={supporter.key} className="card">
          <h3 className="card__title">{supporter.name}</h3>
          {supporter.standing === 'consented' || supporter.standing === 'declined' ? (
            <Standing supporter={supporter} />
          ) : (
            <AskHim caseId={caseId} supporter={supporter} />
          )}
        </section>
      ))}
    </>
  )
}

const Standing = ({ supporter: { standing, on } }: { supporter: Supporter }) => (
  <>
    <p className={standing === 'consented' ? 'card__text card__text--done' : 'card__text'}>{standings[standing]}</p>
    {on ? <p className="card__text">{longDate(on)}</p> : null}
  </>
)

const asking = (name: string) => ({
  open: '发短信请他说明',
  press: '发短信',
  label: `${name}的手机号`,
  hint: '要他自己的手机，不能是您家的',
  whose: '他的手机号',
})

/** The link goes to his own phone; the family does not get it. */
const AskHim = ({ caseId, supporter }: { caseId: string; supporter: Supporter }) => (
  <SendLink
    id={supporter.key}
    name={supporter.name}
    words={asking(supporter.name)}
    before={<Standing supporter={supporter} />}
    send={async (phone, keyFor) => {
      const body = { supporterKey: supporter.key, phone }
      const { sentTo } = await call('startSupporterLink', { params: { caseId }, body, idempotencyKey: keyFor(body) })
      return (
        <>
          <p className="card__text card__text--done">{`✓ 短信已发到 ${sentTo}`}</p>
          <p className="card__text">三天内有效，请他打开看。</p>
        </>
      )
    }}
  />
)
