import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { InstantSchema, PlainDateSchema, ProgrammeSchema, requiredText, text } from './primitives.ts'

/** Whose households are counted: those that the city has assessed, or an invented city for trying things out. */
export const PopulationSchema = z.enum(['city', 'example'])
export type PopulationName = z.infer<typeof PopulationSchema>

export const SnapshotView = z.strictObject({
  population: PopulationSchema,
  /** `none`: never made. While a new one is made the last one is still counted with. */
  state: z.enum(['none', 'making', 'ready', 'failed']),
  /** The day of the facts; absent until one was made. */
  on: PlainDateSchema.optional(),
  households: z.int().optional(),
  /** 全部人数: everybody named in the applications. */
  persons: z.int().optional(),
  finishedAt: InstantSchema.optional(),
  startedAt: InstantSchema.optional(),
})
export type SnapshotView = z.infer<typeof SnapshotView>

/** A new value in the smallest unit (fen, hundredths of a square metre), or so many percent more or less. */
export const ReformChangeBody = z.strictObject({
  name: text(60),
  to: z.union([
    z.strictObject({ value: z.number().min(-1e15).max(1e15) }),
    z.strictObject({ percent: z.number().min(-100, '最多减少 100%').max(1000, '最多增加 1000%') }),
  ]),
})
export type ReformChangeBody = z.infer<typeof ReformChangeBody>

export const ReformBody = z.strictObject({
  name: requiredText(40, '方案名称'),
  from: PlainDateSchema,
  changes: z.array(ReformChangeBody).min(1, '请至少改一项参数').max(20, '一个方案最多改 20 项参数'),
})
export type ReformBody = z.infer<typeof ReformBody>

export const SimulationRow = z.strictObject({
  simulationId: z.uuid(),
  division: z.string(),
  divisionName: z.string(),
  population: PopulationSchema,
  /** The draft of parameters whose effect it counts. */
  parameterDraftId: z.uuid().optional(),
  /** Names of the reforms, side by side. */
  titles: z.array(z.string()),
  state: z.enum(['running', 'done', 'failed']),
  startedBy: z.string(),
  startedAt: InstantSchema,
  finishedAt: InstantSchema.optional(),
  /** Why nothing came of it. */
  failure: z.enum(['snapshot-missing', 'interrupted', 'defect']).optional(),
})
export type SimulationRow = z.infer<typeof SimulationRow>

/** A count, an amount in fen, a share; null: withheld, because fewer than five households stand behind it. */
const Cell = z.number().nullable()
const BeforeAfter = z.strictObject({ base: Cell, reform: Cell })
const counted = { households: Cell, persons: Cell }
const Counted = z.strictObject(counted)

export const StandingSchema = z.enum([...ProgrammeSchema.options, 'none', 'undecided'])
export type StandingName = z.infer<typeof StandingSchema>

const Moved = z.strictObject({ gaining: Counted, losing: Counted, changingProgramme: Counted })
const Cost = z.strictObject({
  baseMonth: Cell,
  reformMonth: Cell,
  differenceMonth: Cell,
  baseYear: Cell,
  reformYear: Cell,
  differenceYear: Cell,
})
const Group = z.strictObject({ code: z.string(), ...counted, moved: Moved, cost: Cost })
const Disparity = z.strictObject({
  code: z.string(),
  ...counted,
  /** Of a hundred households. */
  paidPercent: BeforeAfter,
  /** Fen a month for each person of the group. */
  paidAHead: BeforeAfter,
  incomeAHead: BeforeAfter,
})

export const ReformReportView = z.strictObject({
  name: z.string(),
  from: PlainDateSchema,
  changes: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      unit: z.string(),
      before: Cell,
      after: Cell,
      districts: z.array(z.string()).optional(),
    }),
  ),
  moved: Moved,
  transitions: z.array(z.strictObject({ from: StandingSchema, to: StandingSchema, ...counted })),
  /** Why households are paid less, one sentence a pair; absent in reports of before. */
  losses: z.array(z.strictObject({ from: StandingSchema, to: StandingSchema, why: z.string() })).optional(),
  cost: Cost,
  by: z.strictObject({
    district: z.array(Group),
    area: z.array(Group),
    type: z.array(Group),
    headAge: z.array(Group),
    headDisability: z.array(Group),
    headSex: z.array(Group),
  }),
  fairness: z.strictObject({
    gini: BeforeAfter,
    disparity: z.strictObject({
      headAge: z.array(Disparity),
      headDisability: z.array(Disparity),
      headSex: z.array(Disparity),
    }),
  }),
  justAbove: z.array(z.strictObject({ line: z.enum(['dibao', 'marginal']), base: Counted, reform: Counted })),
})
export type ReformReportView = z.infer<typeof ReformReportView>

/** What reforms would do, side by side. All amounts are fen, all incomes monthly a head. */
export const SimulationReportView = z.strictObject({
  /** `persons` 计入人数, those who count as members; `named` 全部人数, everybody in the applications (absent in reports of before). */
  snapshot: z.strictObject({
    on: PlainDateSchema,
    households: z.int(),
    persons: z.int(),
    named: z.int().optional(),
  }),
  rulesVersion: z.string(),
  /** Base and reforms are both judged on this day. */
  judgedOn: PlainDateSchema,
  standings: z.array(StandingSchema),
  reforms: z.array(ReformReportView),
})
export type SimulationReportView = z.infer<typeof SimulationReportView>

export const SimulationView = SimulationRow.extend({
  report: SimulationReportView.optional(),
  /** Names of the districts of the report, by their codes. */
  districtNames: z.record(z.string(), z.string()),
  /** The households are invented, or a value is counted with that no official text confirms: amounts are shown as 示例. */
  example: z.boolean(),
  /** The titles of those values. */
  unverified: z.array(z.string()),
})
export type SimulationView = z.infer<typeof SimulationView>

/** 政策模拟: what a change of parameters would do, before anybody signs it. Only aggregates are kept. */
export const simulation = {
  listSnapshots: endpoint('listSnapshots', {
    summary: '家庭快照：事实截至哪天，多少户、多少人',
    access: 'staff',
    reply: z.strictObject({ snapshots: z.array(SnapshotView), mayRefresh: z.boolean(), maySimulate: z.boolean() }),
  }),
  refreshSnapshot: endpoint('refreshSnapshot', {
    summary: '重新生成家庭快照（每夜自动生成一次）；生成期间仍用上一份',
    access: 'staff',
    params: z.strictObject({ population: PopulationSchema }),
    body: z.strictObject({}),
    reply: SnapshotView,
    status: 202,
  }),
  listSimulations: endpoint('listSimulations', {
    summary: '做过的模拟，最近的在前；可只看一份参数草案的',
    access: 'staff',
    query: z.strictObject({ parameterDraftId: z.uuid().optional() }),
    reply: z.strictObject({ rows: z.array(SimulationRow) }),
  }),
  startSimulation: endpoint('startSimulation', {
    summary: '模拟一个或两个方案；同时只算一个。区县只算本区县的家庭',
    access: 'staff',
    body: z.strictObject({
      population: PopulationSchema,
      reforms: z.array(ReformBody).min(1).max(2, '最多两个方案并列'),
    }),
    reply: SimulationRow,
    status: 202,
  }),
  getSimulation: endpoint('getSimulation', {
    summary: '一次模拟，算完的连同报告；只有汇总数，不足五户的不显示',
    access: 'staff',
    params: z.strictObject({ simulationId: z.uuid() }),
    reply: SimulationView,
  }),
  simulateParameterDraft: endpoint('simulateParameterDraft', {
    summary: '公布前模拟一份参数草案的影响',
    access: 'staff',
    params: z.strictObject({ parameterDraftId: z.uuid() }),
    body: z.strictObject({}),
    reply: SimulationRow,
    status: 202,
  }),
}
