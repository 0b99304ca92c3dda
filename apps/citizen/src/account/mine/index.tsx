import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import { forgetReceipts } from '../../apply/receipt-store'
import { forgetCarried } from '../../pre-assessment/carried.ts'
import { go, goHome } from '../../shell/go'
import { useLargeType } from '../../shell/large-type'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { Waiting } from '../../shell/waiting'
import { Button } from '../../ui/button'
import { call } from '../../wire/office'
import { forgetSession } from '../../wire/session'
import { forgetUnsent } from '../../wire/unsent'
import { useAnswer } from '../../wire/use-answer'
import { CaseCard } from '../case-card'
import { DraftCard } from '../draft-card'

async function everythingOfMine() {
  const [citizen, { cases }, { drafts }] = await Promise.all([
    call('getCitizen'),
    call('listMyCases'),
    call('listDrafts'),
  ])
  return { citizen, cases, drafts }
}

async function signOut() {
  await call('signOutCitizen').catch(() => {}) // signed out here in any case: the phone may belong to several people
  forgetSession()
  forgetUnsent()
  forgetReceipts()
  forgetCarried()
  goHome()
}

function Mine() {
  const { answer, again } = useAnswer(everythingOfMine)
  const largeType = useLargeType()
  const opened = useRef(false)
  useDidShow(() => {
    if (opened.current) again()
    opened.current = true
  })
  return (
    <Waiting title="我的申请" answer={answer} again={again}>
      {({ citizen, cases, drafts }) => (
        <Screen title="我的申请" says={cases.map((one) => `${one.applicantName}的申请：${one.toDo}`)}>
          {drafts.map((draft) => (
            <DraftCard key={draft.draftId} draftId={draft.draftId} onDiscarded={again} />
          ))}
          {cases.map((one) => (
            <CaseCard key={one.caseId} card={one} />
          ))}
          {cases.length === 0 && drafts.length === 0 ? (
            <section className="card">
              <p className="card__text">还没有申请。</p>
              <Button onClick={() => go('/apply/start/index')}>申请救助</Button>
            </section>
          ) : null}
          <section className="card">
            <p className="card__text">{`登录的手机号：${citizen.phone}`}</p>
            <Button kind="plain" onClick={() => largeType.set(!largeType.on)}>
              {largeType.on ? '换成普通字' : '换成大字版'}
            </Button>
            <Button kind="plain" onClick={() => go('/authorise/consents/index')}>
              我的授权，看和撤回
            </Button>
            <Button kind="plain" onClick={() => go('/account/privacy/index')}>
              隐私保护指引
            </Button>
            <Button kind="plain" onClick={signOut}>
              退出登录
            </Button>
          </section>
        </Screen>
      )}
    </Waiting>
  )
}

export default page(Mine)
