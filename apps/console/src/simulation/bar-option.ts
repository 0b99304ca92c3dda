import type { EChartsCoreOption } from 'echarts/core'

/** One set of bars; null is withheld and drawn as nothing. */
export interface Bars {
  readonly name: string
  /** Which colour and pattern: the parameters in force, the first or the second reform. */
  readonly of: 0 | 1 | 2
  readonly values: readonly (number | null)[]
}

export interface BarChartProps {
  /** What the picture shows, for whoever does not see it; the numbers stand in the table beside it. */
  readonly title: string
  readonly labels: readonly string[]
  readonly bars: readonly Bars[]
  /** A number as it stands at the end of a bar. */
  readonly write: (value: number) => string
}

/** Each 3:1 and more against white and told apart by its pattern too. */
const colours = ['#57606f', '#0958d9', '#ad6800'] as const
/** The colour of a reform by its place; 0 is what is in force. */
export const colourOf = (reform: number): Bars['of'] => (reform === 0 ? 1 : 2)

const rowHeight = 16

/** Room for every bar, and for the legend above and the axis below. */
export const heightOf = ({ labels, bars }: Pick<BarChartProps, 'labels' | 'bars'>): number =>
  labels.length * Math.max(28, bars.length * rowHeight + 8) + (bars.length > 1 ? 60 : 36)

// Named here: widths are measured before the text stands in the page and could inherit anything.
const fontFamily = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"
const font = { color: '#262626', fontSize: 12, fontFamily }

/** Lying bars, the first label on top. */
export function barOption({ title, labels, bars, write }: BarChartProps): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily },
    aria: { enabled: true, decal: { show: true }, label: { description: `${title}。数字见旁边的表。` } },
    grid: { left: 4, right: 76, top: bars.length > 1 ? 34 : 8, bottom: 4, containLabel: true },
    ...(bars.length > 1 ? { legend: { top: 0, left: 0, textStyle: font, itemWidth: 22, itemHeight: 12 } } : {}),
    xAxis: { type: 'value', splitNumber: 3, axisLabel: { ...font, formatter: write, hideOverlap: true } },
    yAxis: { type: 'category', inverse: true, data: [...labels], axisLabel: { ...font, interval: 0 } },
    series: bars.map(({ name, values, of }) => ({
      type: 'bar',
      name,
      data: values.map((value) => value ?? '-'),
      barMaxWidth: 12,
      barGap: '25%',
      itemStyle: { color: colours[of] },
      label: {
        show: true,
        position: 'right',
        ...font,
        fontSize: 11,
        formatter: ({ value }: { value: unknown }) => labelOf(value, write),
      },
    })),
  }
}

const labelOf = (value: unknown, write: (value: number) => string): string =>
  typeof value === 'number' ? write(value) : ''
