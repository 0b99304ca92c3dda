import type { Programme } from '@jzt/kernel'
import type { Benefit } from '../assessment/assessment.ts'
import type { Answers } from './answers.ts'

const everybody = ['一起生活的每个人的姓名和身份证号码', '本人的手机，用来签名授权核对']
const disabilityCard = '残疾证（系统查得到的，不用带）'
const illnessProof = '医院的诊断证明或费用单据，手机拍照就可以'

/**
 * What to have at hand before applying. Papers that the offices can look up themselves are not asked for
 * (社会救助法 第六十二条): 户籍, 社保, 不动产, 车辆 and 婚姻 are checked by data.
 */
export function whatToPrepare(of: Programme | Benefit, answers: Answers): readonly string[] {
  const own = byProgramme[of]?.(answers) ?? []
  const disabled = answers.disability === 'none' ? [] : [disabilityCard]
  const ill = answers.seriousIllness ? [illnessProof] : []
  return [...new Set([...everybody, ...own, ...disabled, ...ill])]
}

type Own = (answers: Answers) => readonly string[]

const supporters: Own = ({ supporters }) =>
  supporters === 'none' ? [] : ['不在一起生活的子女、父母的姓名和大致收入（不清楚可以不填）']
const spendingProof: Own = () => ['最近一年看病、上学、康复自己付钱的票据']

const byProgramme: Readonly<Partial<Record<Programme | Benefit, Own>>> = {
  dibao: supporters,
  tekun: supporters,
  'single-person': supporters,
  rigid: spendingProof,
  temporary: ({ emergency }) => [
    '说明遇到的困难，一句话也可以；急的先救助，材料后补',
    ...(emergency === 'illness' || emergency === 'spending' ? ['已经花的钱的票据，没有可以后补'] : []),
  ],
  'orphan-allowance': () => ['父母去世或失踪的证明，没有的由镇街帮助查'],
  'de-facto-unsupported': () => ['父母情况的说明（服刑、重残、失联等），由镇街核实'],
  'disability-living': () => [disabilityCard],
  'disability-care': () => [disabilityCard],
}
