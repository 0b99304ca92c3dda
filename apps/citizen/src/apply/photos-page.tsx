import { useState } from 'react'
import { PhotoField } from '../ui/photo-field'
import type { Ask, Papers, PhotoQuestion, Slot } from './question.ts'
import { QuestionFrame } from './question-frame'
import type { Questionnaire } from './use-questionnaire'

const isFor = (slot: Slot) => (paper: Papers[number]) => paper.kind === slot.kind && paper.memberKey === slot.memberKey

const besideOf = ({ beside }: PhotoQuestion, papers: Papers, ask: Ask) =>
  beside && { page: beside.page, content: beside.write(papers, ask) }

interface PhotosPageProps {
  question: PhotoQuestion
  ask: Ask
  questionnaire: Questionnaire
}

export function PhotosPage({ question, ask, questionnaire }: PhotosPageProps) {
  const [papers, setPapers] = useState<Papers>(ask.pages.documents ?? [])
  const slots = question.slots(ask)
  const put = (slot: Slot, documentId: string) =>
    setPapers((before) => [
      ...before.filter((paper) => !isFor(slot)(paper)),
      { documentId, kind: slot.kind, memberKey: slot.memberKey } as Papers[number],
    ])
  return (
    <QuestionFrame
      question={question}
      ask={ask}
      questionnaire={questionnaire}
      labels={slots.flatMap((slot) => [`${slot.title}。`, slot.help])}
      onContinue={() => questionnaire.save(papers, { beside: besideOf(question, papers, ask) })}
    >
      {slots.map((slot) => (
        <PhotoField
          key={slot.kind}
          id={slot.kind}
          title={slot.title}
          help={slot.help}
          documentId={papers.find(isFor(slot))?.documentId}
          onUploaded={(documentId) => put(slot, documentId)}
        />
      ))}
    </QuestionFrame>
  )
}
