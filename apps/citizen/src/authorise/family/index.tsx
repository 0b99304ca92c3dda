import type { CaseProgress } from '@jzt/contract'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import { go, goInstead } from '../../shell/go'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'
import { Waiting } from '../../shell/waiting'
import { Button } from '../../ui/button'
import { call } from '../../wire/office'
import { useAnswer } from '../../wire/use-answer'
import { whyGuardian } from '../guardian.ts'
import { LinkForm } from '../link-form'
import { Supporters } from '../supporters'

const why = [
  '查收入和财产，要本人签字同意。',
  '不签字，就不会去查。',
  '家里每个人都要签。',
  '孩子、不能自己作主的人，监护人签。',
]

function Family() {
  const caseId = useRouter().params['case'] ?? ''
  const { answer, again } = useAnswer(() => call('getMyCase', { params: { caseId } }))
  const opened = useRef(false)
  useDidShow(() => {
    if (opened.current) again()
    opened.current = true
  })
  return (
    <Waiting title="家人签授权书" answer={answer} again={again}>
      {(progress) => <Members progress={progress} />}
    </Waiting>
  )
}

function Members({ progress }: { progress: CaseProgress }) {
  const left = progress.members.filter((member) => !member.authorised)
  return (
    <Screen
      title="家人签授权书"
      helping={progress.onBehalf ? progress.applicantName : undefined}
      says={[...why, `还有 ${left.length} 个人没有签。`]}
      foot={
        left.length === 0 ? (
          <Button onClick={() => goInstead('/progress/index', { case: progress.caseId })}>都签好了，查进度</Button>
        ) : undefined
      }
    >
      <Sentences lines={why} />
      {progress.members.map((member) => (
        <section key={member.memberId} className="card">
          <h2 className="card__title">{member.name}</h2>
          {member.authorised ? (
            <p className="card__text card__text--done">✓ 已经签好了</p>
          ) : (
            <Unsigned caseId={progress.caseId} member={member} />
          )}
        </section>
      ))}
      <Supporters progress={progress} />
    </Screen>
  )
}

function Unsigned({ caseId, member }: { caseId: string; member: CaseProgress['members'][number] }) {
  const { memberId, name } = member
  const why = whyGuardian(member)
  const here = () => go('/authorise/here/index', { case: caseId, member: memberId })
  if (why)
    return (
      <>
        <p className="card__text">{`还没有签。${why}`}</p>
        <Button label={`监护人签，${name}`} onClick={here}>
          监护人签
        </Button>
        <LinkForm caseId={caseId} memberId={memberId} name={name} toGuardian />
      </>
    )
  return (
    <>
      <p className="card__text">还没有签。人在身边，就在这里签：</p>
      <Button label={`在这部手机上签，${name}`} onClick={here}>
        在这部手机上签
      </Button>
      <LinkForm caseId={caseId} memberId={memberId} name={name} />
    </>
  )
}

export default page(Family)
