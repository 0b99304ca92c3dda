import type { CasePage } from '@jzt/contract'
import { Alert, Empty } from 'antd'
import type { Tone } from '../ui/mark.tsx'
import { Mark } from '../ui/mark.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { formatInstant } from '../ui/office-time.ts'
import { graceMarks, graceStanding, withGrace } from './grace-standing.ts'
import { ProgrammeList } from './programme-list.tsx'
import { TraceTree } from './trace-tree.tsx'
import { resultWords } from './words.ts'

type Assessment = NonNullable<CasePage['assessment']>

const toneOf = (result: Assessment['result']): Tone =>
  result === 'undecided' ? 'soon' : result === 'none' ? 'late' : 'good'

/** 评估: the result of the rules, in sentences first and then as the whole computation. A person decides. */
export function AssessmentTab({ page }: { page: CasePage }) {
  const { assessment } = page
  if (!assessment) return <Empty description="还没有评估" />
  const grace = graceStanding(page)
  const result = grace ? graceMarks[grace] : { tone: toneOf(assessment.result), words: resultWords[assessment.result] }
  return (
    <>
      <section className="panel">
        <div className="case-facts">
          <h2>
            <Mark tone={result.tone}>{result.words}</Mark>
          </h2>
          <Amount assessment={assessment} />
          <span className="fine">{formatInstant(assessment.at)} 计算</span>
          <span className="fine">规则 {assessment.rulesVersion}</span>
          <span className="fine">参数 {assessment.pack}</span>
          {assessment.unverified ? <Mark tone="soon">含示例参数，未经核准</Mark> : null}
        </div>
        <p className="fine">系统计算只供参考，是否符合由工作人员签署意见。</p>
        <Missing missing={assessment.missing} />
        <Sentences title="" lines={assessment.sentences} />
        {assessment.together.length > 1 ? (
          <Sentences title="一份决定里可以一起批的" lines={assessment.together.map(({ why }) => why)} />
        ) : null}
        <p className="fine">可以读给申请人听：{assessment.aloud}</p>
      </section>
      <section className="panel">
        <h2>各项救助（按所得多少排列）</h2>
        <ProgrammeList programmes={assessment.programmes} grace={grace} />
      </section>
      {assessment.benefits.length > 0 ? (
        <section className="panel">
          <h2>由其他渠道发放，这里只提示</h2>
          <ProgrammeList programmes={assessment.benefits} />
        </section>
      ) : null}
      {assessment.whatWouldChange.length > 0 ? (
        <section className="panel">
          <Sentences title="哪些情况变了，结果会变" lines={assessment.whatWouldChange} />
        </section>
      ) : null}
      {assessment.alsoMayQualify.length > 0 ? (
        <section className="panel">
          <Sentences title="还可以告诉申请人" lines={assessment.alsoMayQualify} />
        </section>
      ) : null}
      <section className="panel">
        <h2>计算过程</h2>
        <TraceTree trace={withGrace(assessment.trace, grace)} />
      </section>
    </>
  )
}

/** What the result pays; nothing where it pays no cash, and 示例 where the amount rests on a figure without an official text. */
function Amount({ assessment: { result, amountFen, programmes } }: { assessment: Assessment }) {
  const verdict = programmes.find(({ programme }) => programme === result)
  if (!verdict || amountFen === 0) return null
  return (
    <>
      <strong>
        {verdict.once ? '一次' : '每月'} {yuanWords(amountFen)}
      </strong>
      {verdict.example ? <Mark tone="soon">金额为示例</Mark> : null}
    </>
  )
}

const Missing = ({ missing }: { missing: readonly string[] }) =>
  missing.length === 0 ? null : <Alert type="warning" showIcon title={`还缺：${missing.join('、')}`} />

const Sentences = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <>
    {title ? <h2>{title}</h2> : null}
    <ul className="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </>
)
