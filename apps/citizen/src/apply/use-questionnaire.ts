import type { Draft } from '@jzt/contract'
import { useEffect, useState } from 'react'
import { today } from '../platform/clock'
import { device } from '../platform/device'
import { goBack, goInstead } from '../shell/go'
import { troubleOf } from '../wire/office'
import { keepUnsent, sendPage, type Unsent } from '../wire/unsent'
import { useAction } from '../wire/use-action'
import { type Asked, askedOf, newlyAsked, nextAfter, previousOf, resumeAfter } from './order.ts'
import { withoutStrangers } from './removed-members'

export interface Start {
  draft: Draft
  at: string | undefined
  fromCheck: boolean
}

export type Questionnaire = ReturnType<typeof useQuestionnaire>

const open = (draft: Draft, id: string): void => goInstead(`/apply/${id}/index`, { draft: draft.draftId })

/** Walks through the questions of one draft: which one is open, saving it to the server, going on and going back. */
export function useQuestionnaire(start: Start) {
  const [draft, setDraft] = useState(start.draft)
  const asked = askedOf(draft.pages, today())
  const [at, setAt] = useState(start.at ?? start.draft.resumeAt)
  const [queue, setQueue] = useState<readonly string[]>([])
  const [offline, setOffline] = useState<{ unsent: Unsent; sent: (saved: Draft) => void }>()
  const saving = useAction()
  const current: Asked | undefined = asked.find((one) => one.id === at) ?? (isAfter(at) ? undefined : asked[0])
  useEffect(() => {
    if (isAfter(at)) open(draft, at)
  }, [at])

  const send = (unsent: Unsent, sent: (saved: Draft) => void) =>
    saving.run(async () => {
      try {
        sent(await withoutStrangers(await sendPage(unsent)))
        setOffline(undefined)
      } catch (reason) {
        if (troubleOf(reason).kind !== 'no-answer') throw reason
        keepUnsent(unsent)
        setOffline({ unsent, sent })
      }
    })
  useEffect(() => (offline ? device.onBackOnline(() => send(offline.unsent, offline.sent)) : undefined), [offline])

  /** Saves the page of the open question and goes on; `stay` keeps it open (one more item of a list). */
  const save = (content: unknown, stay?: () => void) => {
    if (!current) return
    const { page } = current.question
    // An answer that needs no page of its own (自己申请) still moves the place of resumption on: papers are saved as they are.
    const nothing = content === undefined && draft.pages[page] === undefined
    const put = nothing ? { page: 'documents' as const, content: draft.pages.documents ?? [] } : { page, content }
    const after = askedOf({ ...draft.pages, [put.page]: put.content }, today())
    const waiting = [...queue, ...newlyAsked(asked, after)].filter((id) => after.some((one) => one.id === id))
    const next = stay
      ? current.id
      : start.fromCheck
        ? (waiting.find((id) => id !== current.id) ?? 'check')
        : nextAfter(current.id, after)
    const resumeAt = start.fromCheck ? next : resumeAfter(next, draft.resumeAt, after)
    const body = { ...put, resumeAt }
    const unsent = { ...body, draftId: draft.draftId, key: saving.keyFor(body), keptAt: Date.now() }
    return send(unsent, (saved) => {
      setDraft(saved)
      if (start.fromCheck) setQueue(waiting.filter((id) => id !== current.id && id !== next))
      if (stay) stay()
      else setAt(next)
    })
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

const isAfter = (id: string): boolean => id === 'check' || id === 'declare'
