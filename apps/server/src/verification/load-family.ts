import { benefitsOf, type Case, graceMonthsBefore, isRunning, reviewedFrom } from '@jzt/casework'
import { type StepBody, stepBodies } from '@jzt/contract'
import type { Fen, MemberId } from '@jzt/kernel'
import { listSupporterAnswers } from '../authorisation/index.ts'
import { listRecords, type StepRecord } from '../casework/index.ts'
import { getApplication, listMembers } from '../intake/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { listedAmong } from '../special-hardship/index.ts'
import type {
  CorrectedFigure,
  CountersignedStandIn,
  FamilyOnFile,
  IncomeRise,
  OwnRecords,
  ResolvedFinding,
} from './facts/family-on-file.ts'
import { type FindingCode, findingCodes } from './findings/finding.ts'
import type { FoundAtVisit, Observed } from './known-family.ts'
import { listAnswers } from './query-store.ts'

type IncomeChange = StepBody<'record-income-change'>

interface Loading {
  readonly file: Case
  /** A change of income that is being put on file now, after those of before. */
  readonly changing?: IncomeChange | undefined
  /** 临时救助 of this year by our own books (`benefit`). */
  readonly aidThisYearFen: Fen
}

/** Everything on file about a family's means: what `contradictions` compares and `householdFacts` turns into facts. */
export async function loadFamily(equipment: Equipment, tx: Tx, loading: Loading): Promise<FamilyOnFile> {
  const { file, aidThisYearFen, changing } = loading
  const members = await listMembers(equipment, tx, file)
  const answers = (await listAnswers(equipment, tx, file)).filter(({ memberId }) =>
    members.some((member) => member.memberId === memberId),
  )
  const records = await listRecords(equipment, tx, file, [
    'record-visit',
    'stand-in-evidence',
    're-examine',
    'assess-self-care',
    'record-income-change',
  ])
  const changes = [...inputsIn(records, 'record-income-change').map(asChange), ...(changing ? [changing] : [])]
  const listed = await listedAmong(equipment, tx, {
    town: file.town,
    idNumbers: members.map(({ idNumber }) => idNumber),
  })
  const inputsOf = (step: string) => inputsIn(records, step)
  return {
    application: await getApplication(equipment, tx, file),
    submittedOn: file.submittedOn,
    ownRecords: {
      ...ownRecordsOf(file, aidThisYearFen),
      incomeRise: riseOf(changes),
      refusals: changes.flatMap(({ refusals = [] }) => refusals),
      speciallyHard: members.filter(({ idNumber }) => listed.has(idNumber)).map(({ memberId }) => memberId),
      graceMonthsUsed: graceMonthsBefore(file, reviewedFrom(equipment.clock.today())),
    },
    supporterAnswers: await listSupporterAnswers(equipment, tx, file),
    memberIds: Object.fromEntries(members.map(({ key, memberId }) => [key, memberId])),
    answers: answers.map(({ memberId, register, status, answeredAt, records: found }) => ({
      memberId,
      register,
      status,
      late: status === 'stood-in' && answeredAt !== undefined,
      records: found,
    })),
    observed: inputsOf('record-visit').flatMap(observedAt),
    foundAtVisits: [
      ...inputsOf('record-visit').map((input) => stepBodies['record-visit'].parse(input)),
      ...selfCareAnew(file, inputsOf('assess-self-care').at(-1)),
    ],
    standIns: standInsOf(file, inputsOf('stand-in-evidence')),
    resolved: resolvedOf(file),
    corrected: [...inputsOf('re-examine').flatMap(correctedIn), ...changes.flatMap(changedIn)],
  }
}

const inputsIn = (records: readonly StepRecord[], step: string): unknown[] =>
  records.filter((record) => record.step === step).map(({ input }) => input)

const asChange = (input: unknown): IncomeChange => stepBodies['record-income-change'].parse(input)

const changedIn = ({ since, figures }: IncomeChange): CorrectedFigure[] =>
  figures.map(({ field, memberId, valueFen }) => ({ field, memberId, valueFen, since }))

/** An income that fell since, or was found as it was, rose for the reason that stands on file: the last one said. */
const riseOf = (changes: readonly IncomeChange[]): IncomeRise | undefined =>
  changes.length === 0
    ? undefined
    : (changes.map(({ cause }) => cause).findLast((cause) => cause === 'employment' || cause === 'other') ?? 'none')

/** What is paid once says nothing of today, nor does what has ended. */
function ownRecordsOf(file: Case, aidThisYearFen: Fen): OwnRecords {
  return {
    aidThisYearFen,
    benefits: benefitsOf(file)
      .filter(isRunning)
      .map(({ programme, amountFen, members }) => ({ programme, amountFen, members })),
    elsewhere: file.findings.flatMap(({ code, memberId, resolved }) =>
      code === 'member-in-another-case' && memberId && !resolved ? [memberId as MemberId] : [],
    ),
  }
}

/** The self-care that was assessed anew after the grant: whom it was of stands in the case, the six items in the record. */
const selfCareAnew = ({ selfCare }: Case, input: unknown): FoundAtVisit[] =>
  selfCare && input !== undefined
    ? [{ selfCare: [{ memberId: selfCare.memberId, ...stepBodies['assess-self-care'].parse(input).items }] }]
    : []

const observedAt = (input: unknown): readonly Observed[] =>
  stepBodies['record-visit'].parse(input).incomeObserved.map(({ memberId, monthlyFen }) => ({ memberId, monthlyFen }))

const correctedIn = (input: unknown): CorrectedFigure[] =>
  stepBodies['re-examine']
    .parse(input)
    .basis.flatMap(({ field, memberId, valueFen }) => (valueFen === undefined ? [] : [{ field, memberId, valueFen }]))

function standInsOf(file: Case, inputs: readonly unknown[]): CountersignedStandIn[] {
  const offered = inputs.map((input) => stepBodies['stand-in-evidence'].parse(input))
  return file.standIns.flatMap(({ register, memberId, countersignedBy }) => {
    const form = offered.findLast((one) => one.register === register && one.memberId === memberId)
    return countersignedBy && form ? [{ register: form.register, memberId, valueFen: form.valueFen }] : []
  })
}

function resolvedOf(file: Case): ResolvedFinding[] {
  return file.findings.flatMap(({ code, memberId, subject, resolved }) =>
    resolved && memberId && isOurs(code)
      ? [
          {
            code,
            memberId: memberId as MemberId,
            subject,
            outcome: resolved.outcome,
            correctedFen: resolved.correctedFen,
          },
        ]
      : [],
  )
}

const isOurs = (code: string): code is FindingCode => (findingCodes as readonly string[]).includes(code)
