// What the office of the tests knows: drafts, cases, photos. Every answer is what the real one could give.
import { randomUUID } from 'node:crypto'
import {
  Application,
  ApplicationPages,
  type CaseProgress,
  type Draft,
  type PathName,
  type SupporterStanding,
  stepBodies,
} from '@jzt/contract'
import { maskMiddle, plainDate } from '@jzt/kernel'
import { Refusal } from './office.ts'
import { authorisationText, divisionsOf, letter, preAssessment, publicityRows, stagesAt } from './papers.ts'

export interface Desk {
  sessions: Map<string, string>
  drafts: Map<string, Draft>
  cases: Map<string, CaseProgress>
  photos: Map<string, Buffer>
  answered: Map<string, any>
  steps: { step: string; input: any }[]
  /** The links that went out by text message. */
  texts: string[]
  keepPhoto(headers: Record<string, any>, bytes: Buffer): { documentId: string }
  answer(name: PathName, given: { params: any; query: any; body: any }): unknown
  /** A case as if somebody had applied before the test began. */
  openCase(change?: Partial<CaseProgress>): CaseProgress
}

const day = plainDate('2026-11-23')
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

export function openDesk(url: string): Desk {
  const desk: Desk = {
    sessions: new Map(),
    drafts: new Map(),
    cases: new Map(),
    photos: new Map(),
    answered: new Map(),
    steps: [],
    texts: [],
    keepPhoto(headers, bytes) {
      const isPhoto =
        /^multipart\/form-data; boundary=/.test(headers['content-type'] ?? '') && bytes.includes('name="file"')
      if (!isPhoto) throw new Refusal('file-unreadable')
      const documentId = randomUUID()
      desk.photos.set(documentId, bytes)
      return { documentId }
    },
    answer: (name, given) => {
      const handler = handlers[name]
      if (!handler) throw new Error(`the desk of the tests has no answer to ${name}`)
      return handler(given)
    },
    openCase(change = {}) {
      const progress = { ...newCase('王秀英', ['王秀英', '王小勇']), ...change } as CaseProgress
      desk.cases.set(progress.caseId, progress)
      return progress
    },
  }

  const session = (phone: string) => {
    const token = randomUUID()
    desk.sessions.set(token, phone)
    return { token, citizenId: randomUUID(), phone: '138****5678', expiresAt: '2099-01-01T00:00:00+08:00' }
  }
  const draftOf = (id: string): Draft => {
    const draft = desk.drafts.get(id)
    if (!draft) throw new Refusal('not-found')
    return draft
  }
  const caseOf = (id: string): CaseProgress => {
    const found = desk.cases.get(id)
    if (!found) throw new Refusal('case-not-found')
    return found
  }
  const authorise = (caseId: string, memberId: string) => {
    const file = caseOf(caseId)
    const members = file.members.map((one) => (one.memberId === memberId ? authorisedNow(one) : one))
    const all = members.every((one) => one.authorised)
    const toDo = all ? ({ kind: 'nothing', words: '现在不用做什么，等镇街联系您。' } as const) : file.toDo
    desk.cases.set(caseId, { ...file, members, toDo })
    return { signedOn: '2026-11-23', authorisationNo: 'SQ-1' }
  }
  const links = new Map<string, { caseId: string; memberId: string; phone?: string; signedOn?: string }>()
  const linkOf = (token: string) => {
    const link = links.get(token)
    if (!link) throw new Refusal('token-used')
    return link
  }

  const asked = new Map<string, { caseId: string; key: string }>()
  const askedBy = (token: string) => {
    const one = asked.get(token)
    if (!one) throw new Refusal('token-used')
    return one
  }
  const standOf = (caseId: string, key: string, standing: SupporterStanding) => {
    const file = caseOf(caseId)
    const supporters = file.supporters.map((one) => (one.key === key ? { ...one, standing, on: day } : one))
    desk.cases.set(caseId, { ...file, supporters })
  }

  const handlers: Partial<Record<PathName, (given: { params: any; query: any; body: any }) => unknown>> = {
    requestSignInCode: () => ({ resendAfterSeconds: 60, validSeconds: 600 }),
    signInWithCode: ({ body }) => {
      if (body.code !== '246810') throw new Refusal('code-wrong')
      return session(body.phone)
    },
    signInWithWechat: () => session('13800005678'),
    signOutCitizen: () => ({}),
    getCitizen: () => ({ citizenId: randomUUID(), phone: '138****5678' }),
    preAssess: () => preAssessment,
    listDivisions: ({ query }) => ({ divisions: divisionsOf(query.parent) }),
    startDraft: () => {
      const draft: Draft = {
        draftId: randomUUID(),
        programmes: ['dibao'],
        savedAt: '2026-11-23T09:00:00+08:00',
        version: 1,
        resumeAt: 'start',
        pages: {},
      }
      desk.drafts.set(draft.draftId, draft)
      return draft
    },
    listDrafts: () => ({
      drafts: [...desk.drafts.values()].map(({ draftId, programmes, savedAt, resumeAt }) => ({
        draftId,
        programmes,
        savedAt,
        resumeAt,
      })),
    }),
    getDraft: ({ params }) => draftOf(params.draftId),
    saveDraftPage: ({ params, body }) => {
      const draft = draftOf(params.draftId)
      if (body.content === undefined) {
        const { [params.page as keyof ApplicationPages]: _, ...pages } = draft.pages
        const cleared = { ...draft, pages, version: draft.version + 1, resumeAt: body.resumeAt }
        desk.drafts.set(draft.draftId, cleared)
        return cleared
      }
      const page = ApplicationPages.shape[params.page as keyof ApplicationPages].safeParse(body.content)
      if (!page.success) {
        const fields = page.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
        throw new Error(`the page ${params.page} does not fit: ${JSON.stringify(fields)}`)
      }
      const pages = { ...draft.pages, [params.page]: page.data }
      const saved = { ...draft, pages, version: draft.version + 1, resumeAt: body.resumeAt }
      desk.drafts.set(draft.draftId, saved)
      return saved
    },
    discardDraft: ({ params }) => {
      desk.drafts.delete(params.draftId)
      return {}
    },
    getDocument: () => onePixel,
    submitApplication: ({ params, body }) => {
      const { pages } = draftOf(params.draftId)
      const application = Application.parse(pages)
      if (!desk.photos.has(body.signature)) throw new Refusal('invalid-input')
      const file = newCase(
        application.members[0]!.name,
        application.members.map((member) => member.name),
        Boolean(pages.mandate),
      )
      desk.cases.set(file.caseId, file)
      desk.drafts.delete(params.draftId)
      const received = {
        caseId: file.caseId,
        number: file.number,
        programmes: ['dibao' as const],
        submittedOn: '2026-11-23',
        town: '安平镇',
        townPhone: '023-60000001',
        contactBy: '2026-11-25',
        acceptBy: '2026-11-25',
      }
      return { ...received, cases: [received] }
    },
    listMyCases: () => ({
      cases: [...desk.cases.values()].map(
        ({ caseId, number, asked, programme, applicantName, onBehalf, stage, toDo }) => ({
          caseId,
          number,
          asked,
          programme,
          applicantName,
          onBehalf,
          stage,
          submittedOn: '2026-11-23',
          toDo: toDo.words,
        }),
      ),
    }),
    getMyCase: ({ params }) => caseOf(params.caseId),
    takeMyStep: ({ params, body }) => {
      const file = caseOf(params.caseId)
      const input = stepBodies[params.step as keyof typeof stepBodies].parse(body.input)
      if (!file.allowedSteps.includes(params.step)) throw new Refusal('case-changed')
      desk.steps.push({ step: params.step, input })
      const closed = params.step === 'withdraw' ? { closed: { kind: 'withdrawn', words: '您已经撤回了申请。' } } : {}
      const next = {
        ...file,
        ...closed,
        version: file.version + 1,
        allowedSteps: [],
        gaps: [],
        toDo: { kind: 'nothing' as const, words: '现在不用做什么。' },
      }
      desk.cases.set(file.caseId, next)
      return next
    },
    getMyLetter: () => letter,
    getMyLetterPdf: () => Buffer.from('%PDF-1.4 letter'),
    startAuthorisations: ({ params, body }) => {
      const token = randomUUID()
      links.set(token, { caseId: params.caseId, memberId: body.memberId, phone: body.phone })
      return { link: `${url}/authorise/?token=${token}`, expiresAt: '2026-12-01T09:00:00+08:00' }
    },
    getAuthorisationText: () => authorisationText,
    getAuthorisation: ({ params }) => {
      const { caseId, memberId, signedOn } = linkOf(params.token)
      const file = caseOf(caseId)
      const member = file.members.find((one) => one.memberId === memberId)!
      return {
        text: authorisationText,
        ...(member.guardianFor ? { guardianFor: member.guardianFor } : {}),
        memberName: maskMiddle(member.name),
        applicantName: maskMiddle(file.applicantName),
        needsCode: true,
        phone: '139****0000',
        ...(signedOn ? { signedOn } : {}),
      }
    },
    requestAuthorisationCode: () => ({ resendAfterSeconds: 60, validSeconds: 600 }),
    signAuthorisation: ({ params, body }) => {
      const link = linkOf(params.token)
      if (body.code !== '135790') throw new Refusal('code-wrong')
      if (!body.handwriting.startsWith('data:image/png;base64,')) throw new Refusal('invalid-input')
      const signsFor = caseOf(link.caseId).members.find((one) => one.memberId === link.memberId)!.guardianFor
      if (Boolean(signsFor) !== Boolean(body.guardian)) throw new Refusal('guardian-not-needed')
      link.signedOn = '2026-11-23'
      return authorise(link.caseId, link.memberId)
    },
    signAuthorisationOnDevice: ({ params, body }) => {
      for (const photo of [body.handwriting, body.photo, body.paper])
        if (photo && !desk.photos.has(photo)) throw new Refusal('invalid-input')
      const { members } = caseOf(params.caseId)
      const why = members.find(({ memberId }) => memberId === body.memberId)?.guardianFor
      if (why && body.how !== 'guardian') throw new Refusal(why === 'minor' ? 'guardian-needed' : 'no-capacity-to-sign')
      if (!why && body.how === 'guardian') throw new Refusal('guardian-not-needed')
      return authorise(params.caseId, body.memberId)
    },
    withdrawAuthorisation: ({ params, body }) => {
      const file = caseOf(params.caseId)
      if (!file.members.find((one) => one.memberId === body.memberId)?.mayWithdraw)
        throw new Refusal('consent-of-another')
      const members = file.members.map(({ authorisedOn, ...one }) =>
        one.memberId === body.memberId
          ? { ...one, authorised: false, withdrawnOn: day, mayWithdraw: false }
          : { ...one, ...(authorisedOn ? { authorisedOn } : {}) },
      )
      desk.cases.set(params.caseId, { ...file, members })
      return { withdrawnOn: day }
    },
    startSupporterLink: ({ params, body }) => {
      const supporter = caseOf(params.caseId).supporters.find(({ key }) => key === body.supporterKey)
      if (!supporter) throw new Refusal('supporter-not-named')
      const token = randomUUID()
      asked.set(token, { caseId: params.caseId, key: supporter.key })
      standOf(params.caseId, supporter.key, 'asked')
      desk.texts.push(`${url}/supporter/?token=${token}`)
      return { sentTo: '139****0000', expiresAt: '2026-12-01T09:00:00+08:00' }
    },
    getSupporterRequest: ({ params }) => {
      const { caseId, key } = askedBy(params.token)
      const file = caseOf(caseId)
      return {
        text: authorisationText,
        supporterName: maskMiddle(file.supporters.find((one) => one.key === key)!.name),
        supportedName: maskMiddle(file.applicantName),
        supportedIs: '母亲',
        applicantName: maskMiddle(file.applicantName),
        familyPhoneEnds: '5678',
        phone: '139****0000',
        office: { name: '安平镇', phone: '023-60000001' },
      }
    },
    requestSupporterCode: () => ({ resendAfterSeconds: 60, validSeconds: 600 }),
    answerAsSupporter: ({ params, body }) => {
      const { caseId, key } = askedBy(params.token)
      if (body.code !== '135790') throw new Refusal('code-wrong')
      if (body.name !== caseOf(caseId).supporters.find((one) => one.key === key)!.name)
        throw new Refusal('supporter-not-matched')
      asked.delete(params.token)
      const outcome = body.answer === 'consent' ? 'consented' : 'declined'
      standOf(caseId, key, outcome)
      return { outcome, answeredOn: '2026-11-23', ...(outcome === 'consented' ? { authorisationNo: 'SQ-2' } : {}) }
    },
    listPublicity: () => ({ rows: publicityRows }),
    getPublicity: ({ params }) => {
      const row = publicityRows.find((one) => one.publicityId === params.publicityId)
      if (!row) throw new Refusal('not-found')
      return row
    },
    objectToPublicity: () => ({ objectionId: randomUUID(), on: '2026-11-23' }),
  }
  return desk
}

const authorisedNow = ({ withdrawnOn: _, ...one }: CaseProgress['members'][number]) => ({
  ...one,
  authorised: true,
  authorisedOn: day,
  mayWithdraw: one.isApplicant,
})

const newCase = (applicantName: string, names: string[], onBehalf = false): CaseProgress =>
  ({
    caseId: randomUUID(),
    number: 'CQ-202611-000001',
    asked: ['dibao'],
    programme: 'dibao',
    applicantName,
    onBehalf,
    stage: 'submitted',
    version: 1,
    stages: stagesAt(0),
    holder: { name: '安平镇', phone: '023-60000001' },
    toDo: { kind: 'authorise', words: '请家里每个人签授权书。' },
    remainingWorkdays: 2,
    members: names.map((name, index) => ({
      memberId: randomUUID(),
      name,
      isApplicant: index === 0,
      ...(/^小/.test(name) ? { guardianFor: 'minor' } : {}),
      authorised: false,
      mayWithdraw: false,
    })),
    supporters: [],
    gaps: [],
    notices: [],
    allowedSteps: ['withdraw'],
  }) as unknown as CaseProgress
