import type { Draft } from '@jzt/contract'
import { useEffect, useState } from 'react'
import { today } from '../platform/clock'
import { device } from '../platform/device'
import { goBack, goInstead } from '../shell/go'
import { newKey } from '../wire/intention'
import { troubleOf } from '../wire/office'
import { keepUnsent, sendPage, type Unsent } from '../wire/unsent'
import { useAction } from '../wire/use-action'
import { type Asked, askedOf, newlyAsked, nextAfter, previousOf, resumeAfter } from './order.ts'
import type { PageName } from './question.ts'
import { withoutStrangers } from './removed-members'

export interface Start {
  draft: Draft
  at: string | undefined
  fromCheck: boolean
}

interface Saving {
  /** Keeps the question open: one more item of a list. */
  stay?: () => void
  /** Another page that the same answer fills. */
  beside?: { page: PageName; content: unknown } | undefined
}

export type Questionnaire = ReturnType<typeof useQuestionnaire>

const open = (draft: Draft, id: string): void => goInstead(`/apply/${id}/index`, { draft: draft.draftId })

/**
 * Walks through the questions of one draft: which one is open, saving it to the server, going on and going back.
 * Long because one hook holds the few states that must change together: split, they could disagree.
 */
export function useQuestionnaire(start: Start) {
  const [draft, setDraft] = useState(start.draft)
  const asked = askedOf(draft.pages, today(), draft.locallyAsked)
  const [at, setAt] = useState(start.at ?? start.draft.resumeAt)
  const [queue, setQueue] = useState<readonly string[]>([])
  const [offline, setOffline] = useState<{ unsent: Unsent; sent: (saved: Draft) => void; beside: Unsent | undefined }>()
  const saving = useAction()
  const current: Asked | undefined = asked.find((one) => one.id === at) ?? (isAfter(at) ? undefined : asked[0])
  useEffect(() => {
    if (isAfter(at)) open(draft, at)
  }, [at])

  const send = (unsent: Unsent, sent: (saved: Draft) => void, beside?: Unsent) =>
    saving.run(async () => {
      try {
        if (beside) await sendPage(beside)
        sent(await withoutStrangers(await sendPage(unsent)))
        setOffline(undefined)
      } catch (reason) {
        if (troubleOf(reason).kind !== 'no-answer') throw reason
        keepUnsent(unsent)
        setOffline({ unsent, sent, beside })
      }
    })
  useEffect(
    () => (offline ? device.onBackOnline(() => send(offline.unsent, offline.sent, offline.beside)) : undefined),
    [offline],
  )

  /** Saves the page of the open question, and the one beside it, and goes on. */
  const save = (content: unknown, { stay, beside }: Saving = {}) => {
    if (!current) return
    const { page } = current.question
    const after = askedOf(
      { ...draft.pages, [page]: content, ...(beside && { [beside.page]: beside.content }) },
      today(),
      draft.locallyAsked,
    )
    const waiting = [...queue, ...newlyAsked(asked, after)].filter((id) => after.some((one) => one.id === id))
    const onward = start.fromCheck
      ? (waiting.find((id) => id !== current.id) ?? 'check')
      : onwardFrom(current.id, asked, after)
    const next = stay ? current.id : onward
    const resumeAt = start.fromCheck ? next : resumeAfter(next, draft.resumeAt, after)
    const { draftId } = draft
    const body = { page, content, resumeAt }
    const unsent = { ...body, draftId, key: saving.keyFor(body), keptAt: Date.now() }
    const first = beside && { ...beside, resumeAt: draft.resumeAt, draftId, key: newKey(), keptAt: Date.now() }
    const sent = (saved: Draft) => {
      setDraft(saved)
      if (start.fromCheck) setQueue(waiting.filter((id) => id !== current.id && id !== next))
      if (stay) stay()
      else setAt(next)
    }
    return send(unsent, sent, first)
  }

  const back = () => {
    if (start.fromCheck) return open(draft, 'check')
    const previous = previousOf(at, asked)
    if (previous) setAt(previous)
    else goBack()
  }
  return {
    draft,
    asked,
    current,
    save,
    back,
    busy: saving.busy,
    trouble: saving.trouble,
    offline: offline !== undefined,
  }
}

/** A question that its own answer made needless stands no more among those after it: its place among those before counts. */
const onwardFrom = (id: string, before: readonly Asked[], after: readonly Asked[]): string =>
  nextAfter(id, after.some((one) => one.id === id) ? after : before)

const isAfter = (id: string): boolean => id === 'check' || id === 'declare'
