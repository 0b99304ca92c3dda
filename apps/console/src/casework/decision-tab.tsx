import type { CasePage, NoticeView } from '@jzt/contract'
import { adjustmentWords, stepWords } from '@jzt/contract'
import { type Programme, programmeShortWords } from '@jzt/kernel'
import { useQuery } from '@tanstack/react-query'
import { Alert, Spin } from 'antd'
import { call, isRefusal, wordsOf } from '../shell/api.ts'
import { Mark } from '../ui/mark.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { formatDate, formatMonth } from '../ui/office-time.ts'
import { payWords } from '../ui/pay-words.ts'
import { column, Sheet } from '../ui/sheet.tsx'
import { Letter, Notices } from './notices.tsx'
import { decidedStages } from './running.tsx'
import { wordFor } from './words.ts'

type Opinion = CasePage['opinions'][number]

/** 决定: the signed opinions, every written word with its receipt, and the letter as the applicant will read it. */
export function DecisionTab({ page }: { page: CasePage }) {
  return (
    <>
      <Sheet<Opinion>
        title="签署的意见"
        rows={page.opinions}
        empty="还没有意见"
        columns={[
          column('意见', (one) => wordFor(stepWords, one.kind)),
          column('结论', (one) => <Mark tone={one.include ? 'good' : 'late'}>{one.include ? '纳入' : '不纳入'}</Mark>),
          column('救助和金额', (one) => (one.include ? <Lines lines={linesOf(one, page.programme)} /> : '—')),
          column('签署人', (one) => one.by),
          column('日期', (one) => formatDate(one.on)),
          column('理由', (one) => one.reason),
        ]}
      />
      <Notices caseId={page.standing.caseId} notices={page.notices} />
      {decidesAnew(page) ? <OldStandard page={page} /> : <LetterPreview page={page} />}
      {page.adjustments.length > 0 ? <Adjustments page={page} /> : null}
    </>
  )
}

/** Everything that an opinion grants, the main programme first. */
const linesOf = (one: Opinion, stands: Programme): string[] =>
  [{ programme: one.programme ?? stands, amountFen: one.amountFen }, ...(one.also ?? [])].map(
    ({ programme, amountFen }) => `${programmeShortWords[programme]} ${payWords(programme, amountFen)}`,
  )

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <div key={line}>{line}</div>
    ))}
  </>
)

const Adjustments = ({ page }: { page: CasePage }) => (
  <Sheet<CasePage['adjustments'][number]>
    title="待遇调整"
    rows={page.adjustments}
    empty="没有调整过"
    columns={[
      column('救助', (one) => programmeShortWords[one.programme ?? page.programme]),
      column('从哪个月起', (one) => formatMonth(one.from)),
      column('每月金额', (one) => (one.amountFen === 0 ? '停发' : yuanWords(one.amountFen)), 'right'),
      column('原因', (one) => adjustmentWords[one.ground]),
      column('决定日期', (one) => formatDate(one.on)),
      column('送达', (one) => (one.deliveredOn ? formatDate(one.deliveredOn) : <Mark tone="soon">还没有送达</Mark>)),
    ]}
  />
)

/** Nothing is decided yet, and the opinion still names the amount of the old standard: its letter would be a wrong one. */
const decidesAnew = ({ newStandard, standing }: CasePage): boolean =>
  newStandard !== undefined && !decidedStages.includes(standing.stage)

const OldStandard = ({ page: { newStandard } }: { page: CasePage }) => (
  <section className="panel">
    <h2>决定书</h2>
    <Alert
      type="warning"
      showIcon
      title={
        newStandard?.outdated
          ? '标准已调整，须由镇街重新核算：意见里是旧标准的金额，不能照它出决定书，所以不预览。'
          : '已按新标准重新核算，意见里还是旧标准的金额：按新的评估作出决定以后才有决定书，所以不预览。'
      }
    />
  </section>
)

/** Where something else than a decision ended the case, the heading says what it was. */
const letterHeading = ({ kind, title }: NoticeView): string =>
  kind === 'decision' ? '决定书（申请人将看到的样子）' : `${title}（本案以此办结，没有另外的决定书）`

function LetterPreview({ page: { standing } }: { page: CasePage }) {
  const letter = useQuery({
    queryKey: ['letter', standing.caseId, standing.version],
    queryFn: () => call('previewLetter', { params: { caseId: standing.caseId } }),
  })
  const ended = standing.stage === 'closed' && isRefusal(letter.error, 'opinion-missing')
  return (
    <section className="panel">
      <h2>{letter.data ? letterHeading(letter.data) : '决定书'}</h2>
      {letter.data ? <Letter notice={letter.data} /> : null}
      {letter.error ? (
        <Alert type="info" showIcon title={ended ? '没有作出决定就结束了，没有决定书' : wordsOf(letter.error)} />
      ) : null}
      {letter.isPending ? <Spin description="正在生成" /> : null}
    </section>
  )
}
