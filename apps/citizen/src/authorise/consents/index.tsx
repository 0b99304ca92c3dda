import type { CaseProgress } from '@jzt/contract'
import { useState } from 'react'
import { device } from '../../platform/device'
import { go } from '../../shell/go'
import { page } from '../../shell/page'
import { askedInWords } from '../../shell/programmes.ts'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'
import { TroubleNotice } from '../../shell/trouble-notice'
import { Waiting } from '../../shell/waiting'
import { Button } from '../../ui/button'
import { call } from '../../wire/office'
import { useAction } from '../../wire/use-action'
import { useAnswer } from '../../wire/use-answer'
import { consequenceLines, standingLine } from './lines.ts'

const says = ['这里看谁签了授权书。', '签过的，随时可以撤回。']

async function openCases(): Promise<CaseProgress[]> {
  const { cases } = await call('listMyCases')
  const open = cases.filter(({ stage }) => stage !== 'closed')
  return Promise.all(open.map(({ caseId }) => call('getMyCase', { params: { caseId } })))
}

/** 我的授权: every consent of the cases that are not over, and the way to take one's own back (个人信息保护法 第十五条). */
function Consents() {
  const { answer, again } = useAnswer(openCases)
  return (
    <Waiting title="我的授权" answer={answer} again={again}>
      {(cases) => (
        <Screen title="我的授权" says={[...says, ...cases.flatMap(spokenOf)]}>
          <Sentences lines={says} />
          {cases.length === 0 ? (
            <section className="card">
              <p className="card__text">现在没有授权。</p>
            </section>
          ) : null}
          {cases.map((progress) => (
            <CaseConsents key={progress.caseId} progress={progress} again={again} />
          ))}
        </Screen>
      )}
    </Waiting>
  )
}

const spokenOf = ({ members }: CaseProgress): string[] =>
  members.map((member) => `${member.name}，${standingLine(member)}。`)

const CaseConsents = ({ progress, again }: { progress: CaseProgress; again: () => void }) => (
  <>
    <h2 className="card__title">{`${progress.applicantName}的${askedInWords(progress.asked)}申请`}</h2>
    {progress.members.map((member) => (
      <Consent key={member.memberId} progress={progress} member={member} again={again} />
    ))}
  </>
)

interface ConsentProps {
  progress: CaseProgress
  member: CaseProgress['members'][number]
  again(): void
}

function Consent({ progress, member, again }: ConsentProps) {
  const { caseId, holder } = progress
  return (
    <section className="card">
      <h3 className="card__title">{member.name}</h3>
      <p className={member.authorised ? 'card__text card__text--done' : 'card__text'}>{standingLine(member)}</p>
      {member.mayWithdraw ? <Withdraw progress={progress} member={member} again={again} /> : null}
      {member.authorised && !member.mayWithdraw ? (
        <>
          <p className="card__text">要撤回，请签字的人打电话说：</p>
          <Button
            kind="plain"
            label={`打电话给镇街 ${holder.phone}，${member.name}`}
            onClick={() => device.callPhone(holder.phone)}
          >
            {`打电话给镇街 ${holder.phone}`}
          </Button>
        </>
      ) : null}
      {member.withdrawnOn ? (
        <Button label={`重新签，${member.name}`} onClick={() => go('/authorise/family/index', { case: caseId })}>
          重新签
        </Button>
      ) : null}
    </section>
  )
}

/** Nobody takes it back by a single tap: what follows is said first. */
function Withdraw({ progress, member, again }: ConsentProps) {
  const [asking, setAsking] = useState(false)
  const withdrawing = useAction()
  const withdraw = () =>
    withdrawing.run(async () => {
      const body = { memberId: member.memberId }
      const params = { caseId: progress.caseId }
      await call('withdrawAuthorisation', { params, body, idempotencyKey: withdrawing.keyFor(body) })
      device.announce('已经撤回')
      again()
    })
  if (!asking)
    return (
      <Button kind="plain" label={`撤回，${member.name}`} onClick={() => setAsking(true)}>
        撤回
      </Button>
    )
  return (
    <div role="alert">
      <TroubleNotice trouble={withdrawing.trouble} />
      <Sentences lines={consequenceLines(progress)} />
      <Button kind="danger" onClick={withdraw} disabled={withdrawing.busy} label={`确定撤回，${member.name}`}>
        确定撤回
      </Button>
      <Button kind="plain" onClick={() => setAsking(false)} label={`不撤了，${member.name}`}>
        不撤了
      </Button>
    </div>
  )
}

export default page(Consents)
