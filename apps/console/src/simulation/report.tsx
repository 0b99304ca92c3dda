import type { SimulationReportView, SimulationView } from '@jzt/contract'
import { Alert } from 'antd'
import { valueWords } from '../policy/words.ts'
import { Mark } from '../ui/mark.tsx'
import { Disparities, Gini } from './fairness.tsx'
import { Groups } from './groups.tsx'
import { Headline } from './headline.tsx'
import { JustOutside } from './just-outside.tsx'
import { Transitions } from './transitions.tsx'
import { fewHouseholds, groupWords, peopleWords, populationWords, withheldWords } from './words.ts'

interface ReportProps {
  simulation: SimulationView
  report: SimulationReportView
}

/** The whole report, from the headline to who falls just outside; two reforms are columns side by side. */
export function Report({ simulation, report }: ReportProps) {
  const { reforms } = report
  const isSmall = report.snapshot.households < fewHouseholds
  const nameOf = (code: string) => simulation.districtNames[code] ?? code
  return (
    <div className="simulation-report">
      {isSmall ? (
        <Alert
          type="warning"
          showIcon
          title={`家庭太少（${report.snapshot.households} 户，不到 ${fewHouseholds} 户），算不出有意义的数字；去向和分组不显示。`}
        />
      ) : null}
      <Basis simulation={simulation} report={report} />
      <Headline reforms={reforms} />
      {isSmall ? null : <Details report={report} nameOf={nameOf} />}
    </div>
  )
}

interface DetailsProps {
  report: SimulationReportView
  nameOf: (code: string) => string
}

/** From where to where, by group, and who falls just outside: of a population that is large enough for it. */
function Details({ report: { reforms, standings }, nameOf }: DetailsProps) {
  return (
    <>
      {reforms.map((reform) => (
        <Transitions key={reform.name} reform={reform} standings={standings} />
      ))}
      <Groups title="各区县" heading="区县" dimension="district" reforms={reforms} nameOf={nameOf} />
      <Groups title="家庭类型" heading="类型" dimension="type" reforms={reforms} nameOf={namesIn('type')} />
      <Groups title="城镇和农村" heading="城乡" dimension="area" reforms={reforms} nameOf={namesIn('area')} />
      <Gini reforms={reforms} />
      <Disparities title="户主年龄" dimension="headAge" reforms={reforms} />
      <Disparities title="户主残疾" dimension="headDisability" reforms={reforms} />
      <Disparities title="户主性别" dimension="headSex" reforms={reforms} />
      <JustOutside reforms={reforms} />
    </>
  )
}

const namesIn = (dimension: keyof typeof groupWords) => (code: string) => groupWords[dimension][code] ?? code

/** Whose facts of which day, what was changed, and what is not shown. */
function Basis({ simulation, report: { snapshot, judgedOn, reforms, rulesVersion } }: ReportProps) {
  const { population, unverified } = simulation
  return (
    <section className="panel">
      <p className="simulation-basis">
        <strong>
          {populationWords[population]}，事实截至 {snapshot.on}
        </strong>
        <span>{peopleWords(snapshot)}</span>
        <span>现行和方案都按 {judgedOn} 计算</span>
        <span className="fine">规则版本 {rulesVersion}</span>
        {simulation.example ? <Mark tone="soon">示例</Mark> : null}
      </p>
      {population === 'example' ? (
        <Alert type="warning" showIcon title="示例人口由系统随机生成，不是本市家庭，不能作为决策依据。" />
      ) : null}
      <ul className="simulation-changes">
        {reforms.map(({ name, from, changes }) => (
          <li key={name}>
            <strong>{name}</strong>（{from} 起）：
            {changes
              .map(
                ({ title, unit, before, after }) => `${title} ${valueWords(before, unit)} → ${valueWords(after, unit)}`,
              )
              .join('；')}
          </li>
        ))}
      </ul>
      <p className="fine">
        为了不让人从数字认出某一户，不足 5 户的数、背后不足 5 户的金额，以及能由合计推算出它们的相邻数字，都写“
        {withheldWords}
        ”。因此有的合计比各行之和大。
      </p>
      {unverified.length > 0 ? (
        <details>
          <summary>计算用到的参数中有 {unverified.length} 项没有对照文件原文（示例）</summary>
          <p className="fine">{unverified.join('、')}</p>
        </details>
      ) : null}
    </section>
  )
}
