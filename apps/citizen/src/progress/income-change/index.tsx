import type { CaseProgress } from '@jzt/contract'
import { useState } from 'react'
import { today } from '../../platform/clock'
import { longMonth } from '../../shell/dates.ts'
import { page } from '../../shell/page'
import { SelectField } from '../../ui/select-field'
import { CaseScreen } from '../case-screen'
import { monthsBack } from '../months-back.ts'
import { ReportScreen } from '../report-screen'
import { useStep } from '../use-step'

const title = '收入变了，告诉镇街'
const says = ['收入多了、少了，都要告诉镇街。', '及时说，免得多领了要退。', '镇街核实以后，才会调整。']

/** 收入变动: a household that is paid tells of it itself (社会救助法 第四十六条), and the town looks into it. */
function IncomeChange({ progress }: { progress: CaseProgress }) {
  const [since, setSince] = useState('')
  const step = useStep(progress)
  return (
    <ReportScreen
      {...{ progress, step, title, says }}
      whose="谁的收入变了"
      hint="如：找到了工作，一个月两千元"
      lacking={since ? [] : [{ id: 'since', words: '“从哪个月开始”还没有选' }]}
      more={(wrongAt) => (
        <SelectField
          id="since"
          label="从哪个月开始"
          options={monthsBack(today(), 24).map((month) => ({ value: month, label: longMonth(month) }))}
          value={since}
          onChange={setSince}
          error={wrongAt('since')}
        />
      )}
      send={(report) => void step.take('report-income-change', { ...report, since }, '已经报告，等镇街核实')}
    />
  )
}

export default page(() => <CaseScreen title={title}>{(progress) => <IncomeChange progress={progress} />}</CaseScreen>)
