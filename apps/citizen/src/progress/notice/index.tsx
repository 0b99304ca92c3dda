import { useRouter } from '@tarojs/taro'
import { longDate } from '../../shell/dates.ts'
import { goInstead } from '../../shell/go'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'
import { sentencesOf } from '../../shell/spoken.ts'
import { Waiting } from '../../shell/waiting'
import { Button } from '../../ui/button'
import { call } from '../../wire/office'
import { useAnswer } from '../../wire/use-answer'
import { ToDo } from '../to-do'

function Notice() {
  const { params } = useRouter()
  const { answer, again } = useAnswer(() => call('getMyCase', { params: { caseId: params['case'] ?? '' } }))
  return (
    <Waiting title="通知" answer={answer} again={again}>
      {(progress) => {
        const notice = progress.notices.find((one) => one.noticeId === params['notice'])
        if (!notice)
          return (
            <Screen title="没有找到这份通知">
              <Button onClick={() => goInstead('/progress/index', { case: progress.caseId })}>看办到哪一步了</Button>
            </Screen>
          )
        return (
          <Screen title={notice.title} says={notice.paragraphs.flatMap(sentencesOf)}>
            <section className="card">
              {notice.paragraphs.map((paragraph) => (
                <div key={paragraph} className="paragraph">
                  <Sentences lines={sentencesOf(paragraph)} />
                </div>
              ))}
              <p className="card__text">{`${longDate(notice.issuedOn)}发出`}</p>
            </section>
            <ToDo progress={progress} />
          </Screen>
        )
      }}
    </Waiting>
  )
}

export default page(Notice)
