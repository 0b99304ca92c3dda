import { useEffect, useRef } from 'react'
import { type BarChartProps, barOption, heightOf } from './bar-option.ts'
import { init } from './echarts.ts'

/** Bars with their numbers written at the end. Loaded with ECharts as a chunk of its own. */
export default function BarChart(props: BarChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const height = heightOf(props)
  useEffect(() => {
    if (!frame.current) return
    const chart = init(frame.current, undefined, { renderer: 'svg' })
    chart.setOption(barOption(props))
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(frame.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [props])
  return (
    <div
      ref={frame}
      className="bar-chart"
      role="img"
      aria-label={`${props.title}。数字见旁边的表。`}
      style={{ height }}
    />
  )
}
