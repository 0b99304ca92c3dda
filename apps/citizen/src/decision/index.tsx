import type { CaseProgress, Letter } from '@jzt/contract'
import { type Fen, formatYuan } from '@jzt/kernel'
import { useRouter } from '@tarojs/taro'
import { device } from '../platform/device'
import { BenefitTerm } from '../shell/benefit-term'
import { longDate } from '../shell/dates.ts'
import { page } from '../shell/page'
import { grantedInWords, payRhythm } from '../shell/programmes.ts'
import { Screen } from '../shell/screen'
import { Sentences } from '../shell/sentences'
import { TroubleNotice } from '../shell/trouble-notice'
import { Waiting } from '../shell/waiting'
import { Button } from '../ui/button'
import { addressOf, bearer, call } from '../wire/office'
import { useAction } from '../wire/use-action'
import { useAnswer } from '../wire/use-answer'

const appealHeading = '不同意怎么办'
const appeal = [
  '不同意这个决定，有两条路。',
  '60 天内，可以申请行政复议。',
  '6 个月内，可以到法院起诉。',
  '不会写，镇街和法律援助可以帮您。',
]

function Decision() {
  const caseId = useRouter().params['case'] ?? ''
  const { answer, again } = useAnswer(async () => {
    const [letter, progress] = await Promise.all([
      call('getMyLetter', { params: { caseId } }),
      call('getMyCase', { params: { caseId } }),
    ])
    return { letter, progress }
  })
  return (
    <Waiting title="决定书" answer={answer} again={again}>
      {({ letter, progress }) => <Reading letter={letter} progress={progress} />}
    </Waiting>
  )
}

function Reading({ letter, progress }: { letter: Letter; progress: CaseProgress }) {
  const pdf = useAction()
  const save = () =>
    pdf.run(() => device.openPdf(addressOf('getMyLetterPdf', progress.caseId), bearer(), `决定书${letter.number}.pdf`))
  const rhythm = payRhythm(progress.programme)
  const hasAppeal = letter.paragraphs.some((paragraph) => paragraph.heading === appealHeading)
  const { phone } = progress.holder
  const sentences = letter.paragraphs.flatMap((paragraph) => [paragraph.heading, ...paragraph.sentences])
  // The letter names the number already: once is enough.
  const isTold = sentences.some((sentence) => sentence.includes(phone))
  return (
    <Screen
      title={letter.confirmed ? grantedInWords(progress.programme) : '这次没有批准'}
      helping={progress.onBehalf ? progress.applicantName : undefined}
      says={hasAppeal ? sentences : [...sentences, appealHeading, ...appeal]}
    >
      <section className={letter.confirmed ? 'card card--done' : 'card card--note'}>
        {letter.confirmed && rhythm ? (
          <>
            <p className="card__text">{rhythm}</p>
            <p className="number">{formatYuan(letter.amountFen as Fen)}</p>
          </>
        ) : null}
        <BenefitTerm progress={progress} />
        <p className="card__text">{`${longDate(letter.decidedOn)}作的决定`}</p>
      </section>
      <section className="card">
        <h2 className="card__title">{letter.title}</h2>
        <p className="card__text">{letter.number}</p>
        {letter.paragraphs.map((paragraph) => (
          <div key={paragraph.heading} className="paragraph">
            <h3 className="card__label">{paragraph.heading}</h3>
            <Sentences lines={paragraph.sentences} />
          </div>
        ))}
      </section>
      {hasAppeal ? null : (
        <section className="card">
          <h2 className="card__title">{appealHeading}</h2>
          <Sentences lines={appeal} />
        </section>
      )}
      <Button kind="plain" onClick={() => device.callPhone(phone)}>
        {isTold ? '看不明白，打电话问' : `看不明白，打电话 ${phone}`}
      </Button>
      <TroubleNotice trouble={pdf.trouble} />
      <Button kind="plain" onClick={save} disabled={pdf.busy}>
        {device.name === 'h5' ? '下载决定书（PDF）' : '打开决定书（PDF）'}
      </Button>
    </Screen>
  )
}

export default page(Decision)
