import { type CasePage, stageWords, stepWords } from '@jzt/contract'
import { Alert, Button } from 'antd'
import { useEffect } from 'react'
import { hasForm } from '../steps/registry.ts'
import { Mark } from '../ui/mark.tsx'
import { formatDate } from '../ui/office-time.ts'
import { askedWords } from '../ui/pay-words.ts'
import { AidFirst } from './aid-first.tsx'
import { filedAtWords } from './circumstance-words.ts'
import { Clocks } from './clocks.tsx'
import { holderWords } from './holder-words.ts'
import { NewStandard } from './new-standard.tsx'
import { RiseReviews } from './rise-reviews.tsx'
import { Changes, Granted, Income } from './running.tsx'
import { inOrder } from './step-order.ts'
import { helperWords, wordFor } from './words.ts'

interface CaseHeadProps {
  page: CasePage
  step: string | undefined
  onStep: (step: string) => void
}

/** Who it is about, where it stands, how much time is left, and what may be done: only what the server allows. */
export function CaseHead({ page, step, onStep }: CaseHeadProps) {
  const { standing } = page
  const holder = holderWords(standing)
  useEffect(() => {
    document.title = `${page.applicantName} ${standing.number} · 救助通工作台`
  }, [page.applicantName, standing.number])
  return (
    <section className="panel case-head" aria-label="个案概况">
      <div className="case-facts">
        <h1>{page.applicantName}</h1>
        <strong>{standing.number}</strong>
        <Mark tone="calm">{stageWords[standing.stage]}</Mark>
        {holder ? <span>{holder}</span> : null}
        <span className="fine">
          {formatDate(page.submittedOn)}申请{askedWords(page.asked)}
        </span>
        <Granted page={page} />
      </div>
      <div className="case-facts fine">
        <span>办理：{page.town}</span>
        <span>户籍：{page.registered}</span>
        <span>居住：{page.living}</span>
        {page.filedAt ? (
          <span>
            申请地：{filedAtWords[page.filedAt.place]} {page.filedAt.name}
          </span>
        ) : null}
        <span>电话：{page.contactPhone}</span>
        {page.agent ? (
          <span>
            代理人：{page.agent.name}（{wordFor(helperWords, page.agent.relation)}）{page.agent.phone}
          </span>
        ) : null}
      </div>
      <NewStandard page={page} />
      <RiseReviews page={page} />
      <AidFirst page={page} />
      <Income page={page} />
      <Changes page={page} />
      <Clocks clocks={standing.clocks} />
      <StepButtons page={page} step={step} onStep={onStep} />
    </section>
  )
}

function StepButtons({ page, step, onStep }: CaseHeadProps) {
  const { onward, aside } = inOrder(page.standing.allowedSteps.filter(({ name }) => hasForm(name)))
  const steps = [...onward, ...aside]
  if (steps.length === 0) return <Alert type="info" showIcon title="您现在没有要办的步骤" />
  return (
    <>
      <div className="case-steps">
        {steps.map(({ name, because }) => (
          <Button
            key={name}
            type={step === name || (step === undefined && name === page.standing.nextStep) ? 'primary' : 'default'}
            aria-pressed={step === name}
            disabled={because !== undefined}
            aria-describedby={because === undefined ? undefined : `why-not-${name}`}
            onClick={() => onStep(name)}
          >
            {stepWords[name]}
          </Button>
        ))}
      </div>
      {steps.some(({ because }) => because) ? <WhyNot steps={steps} /> : null}
    </>
  )
}

/** In words on the page, and not where only a mouse finds it: why a grey button is grey. */
const WhyNot = ({ steps }: { steps: CasePage['standing']['allowedSteps'] }) => (
  <ul className="case-why-not">
    {steps.map(({ name, because }) =>
      because === undefined ? null : (
        <li key={name} id={`why-not-${name}`}>
          “{stepWords[name]}”现在不能办：{because}
        </li>
      ),
    )}
  </ul>
)
