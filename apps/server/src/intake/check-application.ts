import {
  type Application,
  type ApplicationPages,
  Application as ApplicationSchema,
  type Draft,
  meansMatter,
  meansPages,
} from '@jzt/contract'
import { type IdNumberFault, isPlausibleBirth, type PlainDate, readIdNumber } from '@jzt/kernel'
import type { FieldFault } from '../platform/problem.ts'
import { circumstanceFaults } from './check-circumstances.ts'

const idNumberWords: Record<IdNumberFault | 'birth' | 'twice', string> = {
  'fifteen-digits': '这是 15 位的老身份证号。请到派出所换证，或打镇街电话，我们帮您办',
  length: '身份证号码应为 18 位，请数一数',
  characters: '身份证号码只有数字，最后一位可以是 X',
  date: '身份证号码里的出生日期不存在，请再核对一遍',
  check: '身份证号码有一位填错了，请对着身份证再看一遍',
  birth: '身份证号码里的出生日期不合常理，请再核对一遍',
  twice: '这个身份证号码填了两次',
}

const faultOf = (idNumber: string, today: PlainDate): string | undefined => {
  const read = readIdNumber(idNumber)
  if (!read.ok) return idNumberWords[read.fault]
  return isPlausibleBirth(read.birth, today) ? undefined : idNumberWords.birth
}

/** Identity numbers by GB 11643, each once. The words name the fault and the mend. */
export function memberFaults(
  members: NonNullable<ApplicationPages['members']>,
  today: PlainDate,
  prefix: string,
): FieldFault[] {
  const seen = new Set<string>()
  return members.flatMap(({ idNumber }, index) => {
    const read = readIdNumber(idNumber)
    const twice = read.ok && seen.has(read.idNumber) ? idNumberWords.twice : undefined
    if (read.ok) seen.add(read.idNumber)
    const message = faultOf(idNumber, today) ?? twice
    return message ? [{ path: `${prefix}${index}.idNumber`, message }] : []
  })
}

export type CheckedApplication =
  | { readonly ok: true; readonly application: Application }
  | { readonly ok: false; readonly fields: FieldFault[] }

/** A whole application: every page there, one applicant in it, every income and paper bound to a member of it. */
export function checkApplication(draft: Pick<Draft, 'pages' | 'programmes'>, today: PlainDate): CheckedApplication {
  const asking = draft.pages.asking ?? { programmes: draft.programmes }
  const read = ApplicationSchema.safeParse({
    ...withPlaces(draft.pages),
    notAsked: undefined,
    ...withoutMeans({ ...draft.pages, asking }),
    asking,
  })
  if (!read.success)
    return {
      ok: false,
      fields: read.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        message: missingWords(issue.code, issue.message),
      })),
    }
  const application = read.data
  const fields = [
    ...memberFaults(application.members, today, 'members.'),
    ...applicantFaults(application),
    ...strangerFaults(application),
    ...temporaryFaults(application, askedIn(draft)),
    ...circumstanceFaults(application, askedIn(draft), today),
  ]
  return fields.length > 0 ? { ok: false, fields } : { ok: true, application }
}

/** What is asked for: the page that says so, once it is filled in; else what the draft was begun for. */
export const askedIn = ({ pages, programmes }: Pick<Draft, 'pages' | 'programmes'>): Draft['programmes'] =>
  pages.asking?.programmes ?? programmes

/** Whoever is registered outside the city is found at the place of the emergency: it stands for both addresses. */
function withPlaces(pages: ApplicationPages): ApplicationPages {
  const found = pages.registeredOutside ? (pages.living ?? pages.temporary?.emergency) : undefined
  return found ? { ...pages, registered: pages.registered ?? found, living: pages.living ?? found } : pages
}

/** In a sudden emergency nobody is asked for his means: the pages that he left out stand empty, marked as not asked. */
function withoutMeans(pages: ApplicationPages): Partial<Application> {
  if (meansMatter(pages)) return {}
  const notAsked = meansPages.filter((page) => pages[page] === undefined)
  return { ...Object.fromEntries(notAsked.map((page) => [page, []])), ...(notAsked.length > 0 ? { notAsked } : {}) }
}

/** 临时救助 is asked for somewhere; from outside the city nothing else can be (社会救助法 第三十七条). */
function temporaryFaults({ temporary, registeredOutside }: Application, asked: Draft['programmes']): FieldFault[] {
  const others = asked.some((programme) => programme !== 'temporary')
  const wanted = asked.includes('temporary')
  return [
    ...(wanted && !temporary ? [{ path: 'temporary', message: '这一页还没有填' }] : []),
    ...(temporary?.filedAt === 'emergency' && !temporary.emergency
      ? [{ path: 'temporary.emergency', message: '请填写急难发生的地方' }]
      : []),
    ...(registeredOutside && others
      ? [{ path: 'registeredOutside', message: '户口不在重庆的，这里可以申请临时救助；其他救助请向户口所在地申请' }]
      : []),
  ]
}

const missingWords = (code: string, message: string): string => (code === 'invalid_type' ? '这一页还没有填' : message)

function applicantFaults({ members }: Application): FieldFault[] {
  const applicants = members.filter(({ relation }) => relation === 'self').length
  if (applicants === 1) return []
  return [{ path: 'members', message: applicants === 0 ? '请填写申请人本人' : '申请人本人只能有一位' }]
}

function strangerFaults(application: Application): FieldFault[] {
  const keys = new Set(application.members.map(({ key }) => key))
  const lists = ['income', 'assets', 'dwellings', 'vehicles', 'spending', 'documents'] as const
  return lists.flatMap((list) =>
    application[list].flatMap(({ memberKey }, index) =>
      memberKey === undefined || keys.has(memberKey)
        ? []
        : [{ path: `${list}.${index}.memberKey`, message: '这一项属于谁？请重新选择家庭成员' }],
    ),
  )
}
