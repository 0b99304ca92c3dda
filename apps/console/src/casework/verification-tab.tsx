import type { CasePage } from '@jzt/contract'
import { Alert } from 'antd'
import { Mark } from '../ui/mark.tsx'
import { formatInstant } from '../ui/office-time.ts'
import { column, Sheet } from '../ui/sheet.tsx'
import { answerMark, isComplete, recordWords } from './answers.ts'
import { answerWords, outcomeWords, registerWords, wordFor } from './words.ts'

type Answer = CasePage['registerAnswers'][number]
type Finding = CasePage['findings'][number]

/** 核对: what the registers answered, whose answer is missing, and what does not agree. */
export function VerificationTab({ page }: { page: CasePage }) {
  const nameOf = (memberId: string | undefined) =>
    page.members.find((member) => member.memberId === memberId)?.name ?? '全家'
  const open = page.registerAnswers.filter((answer) => !isComplete(answer))
  return (
    <>
      <Completeness total={page.registerAnswers.length} open={open} nameOf={nameOf} />
      <Sheet<Finding>
        title="疑点"
        rows={page.findings}
        empty="没有疑点"
        columns={[
          column('成员', (finding) => nameOf(finding.memberId)),
          column('疑点', (finding) => finding.words),
          column('申报', (finding) => finding.stated ?? ''),
          column('查到', (finding) => finding.found ?? ''),
          column('核实', (finding) =>
            finding.outcome ? (
              <>
                <Mark tone="good">{wordFor(outcomeWords, finding.outcome)}</Mark> {finding.reason}
              </>
            ) : (
              <Mark tone="soon">待核实</Mark>
            ),
          ),
        ]}
      />
      <Sheet<Answer>
        title="登记部门的答复"
        rows={page.registerAnswers}
        empty="还没有开始核对：启动调查后，对已授权的成员查询"
        columns={[
          column('成员', (answer) => nameOf(answer.memberId)),
          column('登记', (answer) => registerWords[answer.register], 'tight'),
          column('结果', (answer) => <Mark tone={answerMark(answer)}>{answerWords[answer.status]}</Mark>),
          column('内容', (answer) => <Records answer={answer} />),
          column('来源', (answer) => [answer.sourceOrg, answer.requestNo].filter(Boolean).join(' ')),
          column('查询', (answer) => `${formatInstant(answer.askedAt)}，第 ${answer.attempts} 次`, 'tight'),
          column('答复', (answer) => (answer.answeredAt ? formatInstant(answer.answeredAt) : '尚未答复'), 'tight'),
        ]}
      />
    </>
  )
}

interface CompletenessProps {
  total: number
  open: readonly Answer[]
  nameOf: (memberId: string | undefined) => string
}

function Completeness({ total, open, nameOf }: CompletenessProps) {
  if (total === 0) return null
  if (open.length === 0) {
    return <Alert className="failure" type="success" showIcon title={`核对完成：${total} 项都有答复`} />
  }
  return (
    <Alert
      className="failure"
      type="warning"
      showIcon
      title={`核对未完成：${total} 项中还有 ${open.length} 项没有完整答复，相关数据按未知处理，不能据以决定`}
      description={open
        .map((answer) => `${nameOf(answer.memberId)} ${registerWords[answer.register]}：${answerWords[answer.status]}`)
        .join('；')}
    />
  )
}

const Records = ({ answer }: { answer: Answer }) => (
  <ul className="plain-list">
    {answer.records.map((record, index) => (
      <li key={index}>{recordWords(record)}</li>
    ))}
  </ul>
)
