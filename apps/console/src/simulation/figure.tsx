import { Spin } from 'antd'
import { lazy, type ReactNode, Suspense } from 'react'
import type { BarChartProps } from './bar-option.ts'

const BarChart = lazy(() => import('./bar-chart.tsx'))

interface FigureProps {
  title: string
  note?: ReactNode
  chart: BarChartProps
  /** The same numbers, and more, as a table. */
  children: ReactNode
}

/** A picture with its table beside it. */
export const Figure = ({ title, note, chart, children }: FigureProps) => (
  <section className="panel figure">
    <h2>{title}</h2>
    {note ? <p className="fine">{note}</p> : null}
    <div className="figure-both">
      <Suspense fallback={<Spin description="正在画图" />}>
        <BarChart {...chart} />
      </Suspense>
      <div className="figure-table">{children}</div>
    </div>
  </section>
)
