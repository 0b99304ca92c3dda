import type { CasePage, SupporterAnswerView, SupporterStanding } from '@jzt/contract'
import { Mark, type Tone } from '../ui/mark.tsx'
import { formatDate } from '../ui/office-time.ts'
import { column, Sheet } from '../ui/sheet.tsx'
import { recordWords } from './answers.ts'
import { unlikeWords } from './differing.tsx'
import { SendLink } from './send-supporter-link.tsx'
import { type Statement, statementsOf } from './statements.ts'
import { statementWords } from './supporter-answer-words.ts'
import { answerWords, registerWords } from './words.ts'

const standings: Readonly<Record<SupporterStanding, { tone: Tone; words: string }>> = {
  'not-asked': { tone: 'plain', words: '还没有问本人' },
  asked: { tone: 'calm', words: '已发链接，等他答复' },
  expired: { tone: 'soon', words: '链接过期，没有答复' },
  consented: { tone: 'good', words: '同意核查' },
  declined: { tone: 'soon', words: '不同意核查' },
}

function Standing({ answer: { standing, on } }: { answer: SupporterAnswerView }) {
  const { tone, words } = standings[standing]
  return <Mark tone={tone}>{on ? `${formatDate(on)}${words}` : words}</Mark>
}

const registerLines = (answers: NonNullable<CasePage['supporterRegisters']>) =>
  answers.map(({ register, status, records }) => (
    <div key={register}>
      {registerWords[register]}：{status === 'found' ? records.map(recordWords).join('；') : answerWords[status]}
    </div>
  ))

/** Which of his figures the family or a visit states otherwise. */
const Unlike = ({ statements }: { statements: readonly Statement[] }) =>
  statements.map((statement) => {
    const words = unlikeWords(statement, 'himself')
    return words ? (
      <div key={statement.what}>
        {statement.what} <Mark tone="late">{words}</Mark>
      </div>
    ) : null
  })

/** While a check or a visit can still use the answer. */
const asking: readonly CasePage['standing']['stage'][] = [
  'submitted',
  'supplementing',
  'accepted',
  'investigating',
  're-examining',
  're-investigating',
]

/** 义务人本人答复: who agreed, who declined and who has not answered, and a link to whoever has still to be asked. */
export function SupporterAnswers({ page }: { page: CasePage }) {
  const { supporterAnswers, supporterRegisters = [], standing } = page
  const statements = statementsOf(page)
  const declined = supporterAnswers.some((answer) => answer.standing === 'declined')
  return (
    <Sheet<SupporterAnswerView>
      title="义务人本人答复"
      rows={supporterAnswers}
      empty="申请中没有写义务人"
      columns={[
        column('姓名', (answer) => answer.name),
        column('答复', (answer) => <Standing answer={answer} />),
        column('本人手机', (answer) => answer.phone ?? ''),
        column('本人说明', (answer) => (
          <>
            {statementWords(answer)}
            <Unlike statements={statements.filter(({ about }) => about === answer.key)} />
          </>
        )),
        column('登记核对', ({ key }) => registerLines(supporterRegisters.filter((answer) => answer.key === key))),
        column('', (answer) =>
          answer.standing === 'consented' || !asking.includes(standing.stage) ? null : (
            <SendLink caseId={standing.caseId} supporterKey={answer.key} name={answer.name} />
          ),
        ),
      ]}
      foot={
        declined ? (
          <p className="fine">
            不同意核查是他的权利（社会救助法第四十一条），不得因此拒绝申请；请通过走访了解，在走访记录中写明认定。
          </p>
        ) : null
      }
    />
  )
}
