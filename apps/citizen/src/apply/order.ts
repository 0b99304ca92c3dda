import type { ApplicationPages } from '@jzt/contract'
import type { PlainDate } from '@jzt/kernel'
import { type Ask, ageOf, type LocallyAsked, type PageName, type Question } from './question.ts'
import { questions } from './questions/all.ts'

/** A question as it is asked in one application: `income.m2` is the question on income, asked about the second member. */
export interface Asked {
  readonly id: string
  readonly question: Question
  readonly ask: Ask
}

/** Whose age is unknown is asked like a grown-up: better one question too many. */
const adult = 16

/** The questions of this application, in order: which ones depends on the answers so far. */
export function askedOf(pages: ApplicationPages, today: PlainDate, locallyAsked: LocallyAsked = []): readonly Asked[] {
  const ask: Ask = { pages, today, locallyAsked }
  return runsOf(questions).flatMap((run) =>
    run[0]?.each ? perMember(run, ask) : run.flatMap((one) => asked(one, ask)),
  )
}

/** Neighbouring questions about members stand together: one person is asked everything before the next one is. */
function runsOf(all: readonly Question[]): readonly (readonly Question[])[] {
  const runs: Question[][] = []
  for (const question of all) {
    const last = runs.at(-1)
    if (last?.[0] && Boolean(last[0].each) === Boolean(question.each)) last.push(question)
    else runs.push([question])
  }
  return runs
}

const perMember = (run: readonly Question[], ask: Ask): readonly Asked[] =>
  (ask.pages.members ?? []).flatMap((member) =>
    run
      .filter((question) => question.each === 'member' || (ageOf(member, ask.today) ?? adult) >= adult)
      .flatMap((question) => asked(question, { ...ask, member })),
  )

const asked = (question: Question, ask: Ask): readonly Asked[] =>
  (question.when?.(ask) ?? true)
    ? [{ id: ask.member ? `${question.id}.${ask.member.key}` : question.id, question, ask }]
    : []

/** After the questions: look through all answers, then sign. */
export const afterQuestions = ['check', 'declare'] as const

/** The page after this one. A page that is no longer asked leads to the check. */
export function nextAfter(id: string, asked: readonly Asked[]): string {
  const index = asked.findIndex((one) => one.id === id)
  return index < 0 ? 'check' : (asked[index + 1]?.id ?? 'check')
}

/** The page before this one; undefined before the first. */
export function previousOf(id: string, asked: readonly Asked[]): string | undefined {
  const index = asked.findIndex((one) => one.id === id)
  return index < 0 ? asked.at(-1)?.id : asked[index - 1]?.id
}

const placeOf = (id: string, asked: readonly Asked[]): number => {
  const index = asked.findIndex((one) => one.id === id)
  if (index >= 0) return index
  const after = afterQuestions.indexOf(id as 'check')
  return after < 0 ? -1 : asked.length + after
}

/** Where another device opens the application: the furthest page reached, so that going back loses no way. */
export const resumeAfter = (next: string, before: string, asked: readonly Asked[]): string =>
  placeOf(before, asked) > placeOf(next, asked) ? before : next

/** Questions that came up because an answer was changed from the check page; they are asked before going back there. */
export const newlyAsked = (before: readonly Asked[], after: readonly Asked[]): readonly string[] =>
  after.map((one) => one.id).filter((id) => !before.some((one) => one.id === id))

/** Pages of which the application knows nothing yet, by the question that fills them: asked before it can be sent. */
export const unanswered = (asked: readonly Asked[]): readonly Asked[] =>
  asked.filter(({ question, ask }) => pagesOf(question, asked).some((page) => ask.pages[page] === undefined))

const mayBeEmpty: readonly PageName[] = ['mandate', 'registeredOutside', 'bankAccount', 'documents']

/** The pages that a question answers for: one beside its own counts only while no question of its own is asked. */
function pagesOf(question: Question, asked: readonly Asked[]): readonly PageName[] {
  const beside = question.kind === 'list' ? undefined : question.beside?.page
  const isAskedApart = asked.some((other) => other.question.page === beside)
  const pages = [question.page, ...(beside && !isAskedApart ? [beside] : [])]
  return pages.filter((page) => !mayBeEmpty.includes(page))
}
