import type { Draft } from '@jzt/contract'
import { useRouter } from '@tarojs/taro'
import { page } from '../../shell/page'
import { Waiting } from '../../shell/waiting'
import { call, troubleOf } from '../../wire/office'
import { forgetUnsent, sendPage, unsentPage } from '../../wire/unsent'
import { useAnswer } from '../../wire/use-answer'
import { FormPage } from '../form-page'
import { Gone } from '../gone'
import { ListPage } from '../list-page'
import { PhotosPage } from '../photos-page'
import { type Start, useQuestionnaire } from '../use-questionnaire'

/** A page that was filled in without a network is sent first; then the draft opens where it was left. */
async function openDraft(draftId: string): Promise<Draft> {
  const unsent = unsentPage(draftId)
  if (!unsent) return call('getDraft', { params: { draftId } })
  try {
    return await sendPage(unsent)
  } catch (reason) {
    if (troubleOf(reason).kind !== 'refused') throw reason
    forgetUnsent()
    return call('getDraft', { params: { draftId } })
  }
}

function Question() {
  const { params } = useRouter()
  const { answer, again } = useAnswer(() => openDraft(params['draft'] ?? ''))
  return (
    <Waiting title="申请救助" answer={answer} again={again} missing={<Gone />}>
      {(draft) => <Asking start={{ draft, at: params['at'], fromCheck: params['from'] === 'check' }} />}
    </Waiting>
  )
}

function Asking({ start }: { start: Start }) {
  const questionnaire = useQuestionnaire(start)
  const { current } = questionnaire
  if (!current) return null
  const { question, ask, id } = current
  if (question.kind === 'form') return <FormPage key={id} question={question} ask={ask} questionnaire={questionnaire} />
  if (question.kind === 'list') return <ListPage key={id} question={question} ask={ask} questionnaire={questionnaire} />
  return <PhotosPage key={id} question={question} ask={ask} questionnaire={questionnaire} />
}

export default page(Question)
