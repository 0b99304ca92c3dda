import type { CaseProgress } from '@jzt/contract'
import { page } from '../../shell/page'
import { CaseScreen } from '../case-screen'
import { ReportScreen } from '../report-screen'
import { useStep } from '../use-step'

const title = '身体有变化，告诉镇街'
const says = ['身体变差或变好，都可以说。', '镇街 10 个工作日内上门再看。', '看了以后，护理的钱可能要调。']

/** 自理能力变化: by the person, a helper or kin; from then on the town has 10 working days. */
function SelfCare({ progress }: { progress: CaseProgress }) {
  const step = useStep(progress)
  return (
    <ReportScreen
      {...{ progress, step, title, says }}
      whose="谁的身体变了"
      hint="如：不能自己走路、吃饭、洗澡了"
      send={(report) => void step.take('report-self-care', report, '已经报告，等镇街上门')}
    />
  )
}

export default page(() => <CaseScreen title={title}>{(progress) => <SelfCare progress={progress} />}</CaseScreen>)
