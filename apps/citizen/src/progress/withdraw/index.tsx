import type { CaseProgress } from '@jzt/contract'
import { useState } from 'react'
import { goBack } from '../../shell/go'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'
import { TroubleNotice } from '../../shell/trouble-notice'
import { Button } from '../../ui/button'
import { Check } from '../../ui/check'
import { ErrorSummary } from '../../ui/error-summary'
import { TextArea } from '../../ui/text-area'
import { CaseScreen } from '../case-screen'
import { useStep } from '../use-step'

const warning = ['撤回以后，这次申请就停了。', '不会扣钱，也不影响下次申请。', '下次申请，填过的可以再用。']

function Withdraw({ progress }: { progress: CaseProgress }) {
  const [sure, setSure] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const step = useStep(progress)
  const wrongs = tried && !sure ? [{ id: 'sure', words: '请先勾上“我确定要撤回”' }] : []
  const submit = () => {
    setTried(true)
    if (sure) void step.take('withdraw', { reason: reason.trim() }, '申请已撤回')
  }
  return (
    <Screen
      title="撤回申请"
      helping={progress.onBehalf ? progress.applicantName : undefined}
      wrong={wrongs.length > 0}
      says={warning}
      foot={
        <>
          <Button kind="danger" onClick={submit} disabled={step.busy}>
            撤回申请
          </Button>
          <Button kind="plain" onClick={goBack}>
            不撤了，返回
          </Button>
        </>
      }
    >
      <ErrorSummary wrongs={wrongs} />
      <TroubleNotice trouble={step.trouble} />
      <section className="card card--note">
        <Sentences lines={warning} />
      </section>
      <section className="card">
        <TextArea id="reason" label="为什么撤回" optional value={reason} onChange={setReason} />
        <Check id="sure" checked={sure} onChange={setSure}>
          我确定要撤回
        </Check>
      </section>
    </Screen>
  )
}

export default page(() => <CaseScreen title="撤回申请">{(progress) => <Withdraw progress={progress} />}</CaseScreen>)
