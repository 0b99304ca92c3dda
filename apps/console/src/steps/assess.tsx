import { Alert } from 'antd'
import { registerWords } from '../casework/words.ts'
import type { StepForm } from '../step-panel/step-form.ts'
import { useOpenCase } from '../ui/case-context.tsx'

function Fields() {
  const { registerAnswers, findings } = useOpenCase()
  const open = registerAnswers.filter(({ status }) => !['found', 'none', 'stood-in', 'not-covered'].includes(status))
  const doubts = findings.filter((finding) => !finding.outcome).length
  if (open.length === 0 && doubts === 0)
    return <Alert type="success" showIcon title="核对齐全，疑点都已核实，可以计算" />
  const silent = [...new Set(open.map(({ register }) => registerWords[register]))]
  return (
    <Alert
      type="warning"
      showIcon
      title={[
        silent.length > 0 ? `${silent.join('、')}还没有完整答复，相关数据按未知计算` : undefined,
        doubts > 0 ? `还有 ${doubts} 处疑点没有核实` : undefined,
      ]
        .filter(Boolean)
        .join('；')}
    />
  )
}

export const assess: StepForm<'assess'> = {
  intro: '按申报、核对、走访三方面的数据重新计算。每个数都留下来源。计算结果只供参考，由人作出意见。',
  start: () => ({}),
  Fields,
}
