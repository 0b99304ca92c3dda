import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// Only what bars need; drawn as SVG, which stays sharp on paper.
use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer])

export { init }
