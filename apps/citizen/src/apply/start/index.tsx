import { type AskedProgramme, askedProgrammes } from '@jzt/kernel'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { carriedPages, carryInto } from '../../pre-assessment/carried.ts'
import { goInstead, goSignIn } from '../../shell/go'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'
import { TroubleNotice } from '../../shell/trouble-notice'
import { Button } from '../../ui/button'
import { PrivacyGate } from '../../ui/privacy-gate'
import { call } from '../../wire/office'
import { currentSession } from '../../wire/session'
import { useAction } from '../../wire/use-action'
import { type Found, FoundCard, findOwn, hasAny } from './found'

const who = [
  '低保：收入低，存款、房子、车也不多。',
  '特困：没有依靠的老人、残疾人、孩子。',
  '临时救助：突然生大病、出了事。',
  '说不准也可以申请，由镇街来算。',
]
const prepare = ['全家人的身份证或户口簿。', '家里的收入和存款，写个大概。', '有病有残疾的，准备好证明。']
const how = ['大约十分钟，一页一个问题。', '每填一页就存好，随时可以停。', '自己不会填，可以请人帮办。']

const beginAt = (renew: string | undefined): string => `/apply/start/index?begin=1${renew ? `&renew=${renew}` : ''}`

/** What is asked for anew, as the case page hands it over: `dibao.marginal`. */
function programmesIn(renew: string | undefined): AskedProgramme[] | undefined {
  const programmes = askedProgrammes.filter((one) => renew?.split('.').includes(one))
  return programmes.length > 0 ? programmes : undefined
}

function Start() {
  const { params } = useRouter()
  const start = useAction()
  const [found, setFound] = useState<Found>()
  const renewing = programmesIn(params['renew'])
  const [carried] = useState(() => (renewing ? undefined : carriedPages()))
  const [attempt] = useState(() => ({ programmes: renewing ?? carried?.asking?.programmes ?? ['dibao' as const] }))
  // Who renews has been granted something: that is no reason to stop him.
  const findOthers = async (): Promise<Found> => {
    const own = await findOwn()
    return renewing ? { ...own, granted: undefined } : own
  }
  const begin = () => {
    if (!currentSession()) return goSignIn(beginAt(params['renew']))
    void start.run(async () => {
      if (!found) {
        const own = await findOthers()
        if (hasAny(own)) {
          setFound(own)
          void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
          return
        }
      }
      const draft = await call('startDraft', { body: attempt, idempotencyKey: start.keyFor(attempt) })
      if (carried) await carryInto(draft, carried)
      goInstead('/apply/question/index', { draft: draft.draftId })
    })
  }
  // Back from signing in: that was the second tap already. Otherwise what is there is said before anything is tapped.
  useEffect(() => {
    if (!currentSession()) return
    if (params['begin']) return begin()
    findOthers().then(
      (own) => hasAny(own) && setFound(own),
      () => {}, // an office that is away is met with the first tap
    )
  }, [])
  return (
    <Screen
      title={renewing ? '继续申请' : '申请救助'}
      says={[...who, ...prepare, ...how]}
      foot={
        <Button onClick={begin} disabled={start.busy}>
          {found ? '不，另外再申请一份' : '开始填写'}
        </Button>
      }
    >
      <PrivacyGate />
      <TroubleNotice trouble={start.trouble} />
      {found ? <FoundCard found={found} /> : null}
      <section className="card">
        <h2 className="card__title">谁可以申请</h2>
        <Sentences lines={who} />
      </section>
      <section className="card">
        <h2 className="card__title">要准备什么</h2>
        <Sentences lines={prepare} />
      </section>
      <section className="card">
        <h2 className="card__title">怎么填</h2>
        <Sentences lines={how} />
      </section>
    </Screen>
  )
}

export default page(Start)
