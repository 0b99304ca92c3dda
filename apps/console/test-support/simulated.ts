import { endpoints } from '@jzt/contract'
import type * as z from 'zod'
import { uuid } from './ids.ts'

type View = z.infer<typeof endpoints.getSimulation.reply>

export const simulationId = uuid(401)

const districts = [
  ...['万州区', '涪陵区', '渝中区', '大渡口区', '江北区', '沙坪坝区', '九龙坡区', '南岸区', '北碚区', '綦江区'],
  ...['大足区', '渝北区', '巴南区', '黔江区', '长寿区', '江津区', '合川区', '永川区', '南川区', '璧山区'],
  ...['铜梁区', '潼南区', '荣昌区', '开州区', '梁平区', '武隆区', '城口县', '丰都县', '垫江县', '忠县'],
  ...['云阳县', '奉节县', '巫山县', '巫溪县', '石柱土家族自治县', '秀山土家族苗族自治县', '酉阳土家族苗族自治县'],
  '彭水苗族土家族自治县',
]
const codeOf = (at: number) => String(500_101 + at)
const standings = ['none', 'tekun', 'dibao', 'single-person', 'marginal', 'rigid', 'undecided'] as const

const counted = (households: number | null) => ({
  households,
  persons: households === null ? null : Math.round(households * 1.8),
})
const cost = (base: number | null, difference: number | null) => ({
  ...{ baseMonth: base, reformMonth: base === null || difference === null ? null : base + difference },
  differenceMonth: difference,
  ...{ baseYear: base === null ? null : base * 12, differenceYear: difference === null ? null : difference * 12 },
  reformYear: base === null || difference === null ? null : (base + difference) * 12,
})

/** One group; every ninth is so small that it is not shown. */
const group = (code: string, at: number, percent: number) => {
  const hidden = at % 9 === 8
  const cell = (value: number) => (hidden ? null : value)
  return {
    code,
    ...counted(600 + 37 * at),
    moved: {
      gaining: counted(cell(60 + 9 * at * percent)),
      losing: counted(0),
      changingProgramme: counted(cell(5 + at * percent)),
    },
    cost: cost(cell(9_000_000 + 410_000 * at), cell(310_000 * percent + 17_000 * at * percent)),
  }
}
const groups = (codes: readonly string[], percent: number) => codes.map((code, at) => group(code, at, percent))

const share = (base: number, percent: number) => ({ base, reform: base + percent / 10 })
const disparity = (codes: readonly string[], percent: number) =>
  codes.map((code, at) => ({
    code,
    ...counted(4_000 - 700 * at),
    paidPercent: share(31.2 + 3 * at, percent),
    paidAHead: { base: 21_345 + 900 * at, reform: 21_345 + 900 * at + 400 * percent },
    incomeAHead: { base: 139_800, reform: 139_800 + 300 * percent },
  }))

const reform = (name: string, percent: number): NonNullable<View['report']>['reforms'][number] =>
  ({
    name,
    from: '2026-12-01',
    changes: [
      { name: 'standard.urban', title: '城市低保标准', unit: 'fen', before: 77_000, after: 770 * (100 + percent) },
      { name: 'standard.rural', title: '农村低保标准', unit: 'fen', before: 65_500, after: 655 * (100 + percent) },
    ],
    moved: { gaining: counted(8_214 * percent), losing: counted(0), changingProgramme: counted(612 * percent) },
    transitions: standings.flatMap((from, before) =>
      standings.map((to, after) => ({
        from,
        to,
        ...counted(
          before === after ? 4_000 + 700 * after : before === 4 && after === 2 ? 402 : before + after === 7 ? null : 0,
        ),
      })),
    ),
    cost: cost(412_345_600, 24_120_000 * percent),
    by: {
      district: groups(
        districts.map((_, at) => codeOf(at)),
        percent,
      ),
      area: groups(['urban', 'rural'], percent),
      type: groups(['single', 'elderly', 'with-children', 'with-disabled', 'other'], percent),
      headAge: groups(['18-59', '60-69', '70-79', '80-and-above'], percent),
      headDisability: groups(['none', 'level-3-4', 'level-1-2'], percent),
      headSex: groups(['man', 'woman'], percent),
    },
    fairness: {
      gini: { base: 0.3824, reform: 0.3824 - percent / 1000 },
      disparity: {
        headAge: disparity(['18-59', '60-69', '70-79', '80-and-above'], percent),
        headDisability: disparity(['none', 'level-3-4', 'level-1-2'], percent),
        headSex: disparity(['man', 'woman'], percent),
      },
    },
    justAbove: [
      { line: 'dibao', base: counted(318), reform: counted(271) },
      { line: 'marginal', base: counted(154), reform: counted(null) },
    ],
  }) as never

/** A finished simulation of a city of thirty thousand households: one reform, or two side by side. */
export function simulationView(names: readonly string[] = ['标准提高5%', '标准提高10%']): View {
  return endpoints.getSimulation.reply.parse({
    simulationId,
    division: '50',
    divisionName: '重庆市',
    population: 'example',
    titles: names,
    state: 'done',
    startedBy: '何伟',
    startedAt: '2026-11-22T02:00:00Z',
    finishedAt: '2026-11-22T02:00:04Z',
    districtNames: Object.fromEntries(districts.map((name, at) => [codeOf(at), name])),
    example: true,
    unverified: ['车辆现值豁免限额', '特困护理标准（全护理）'],
    report: {
      snapshot: { on: '2026-11-22', households: 30_000, persons: 54_120 },
      rulesVersion: '2026-11',
      judgedOn: '2026-12-01',
      standings: [...standings],
      reforms: names.map((name, at) => reform(name, 5 * (at + 1))),
    },
  })
}

export const snapshots = {
  snapshots: [
    {
      population: 'city',
      state: 'ready',
      on: '2026-11-22',
      households: 45,
      persons: 96,
      startedAt: '2026-11-22T02:00:00Z',
      finishedAt: '2026-11-22T02:00:02Z',
    },
    {
      population: 'example',
      state: 'ready',
      on: '2026-11-22',
      households: 30_000,
      persons: 54_120,
      startedAt: '2026-11-22T02:00:00Z',
      finishedAt: '2026-11-22T02:00:09Z',
    },
  ],
  mayRefresh: true,
  maySimulate: true,
}

export const simulationRow = () => {
  const { districtNames: _, example: __, unverified: ___, report: ____, ...row } = simulationView()
  return row
}
