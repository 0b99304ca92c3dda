import {
  type PopulationName,
  PopulationSchema,
  SimulationReportView,
  type SimulationRow,
  type SimulationView,
  type SnapshotView,
} from '@jzt/contract'
import type { OfficerId } from '@jzt/kernel'
import * as z from 'zod'
import { listOfficerNames } from '../../access/index.ts'
import { listPlaceNames } from '../../places/index.ts'
import type { Tx } from '../../platform/database.ts'
import { findReport, type StoredSimulation } from './simulation-store.ts'
import { findSnapshot, type StoredSnapshot } from './snapshot-store.ts'

export async function viewSnapshots(tx: Tx): Promise<SnapshotView[]> {
  const views: SnapshotView[] = []
  for (const population of PopulationSchema.options) views.push(await viewSnapshot(tx, population))
  return views
}

export async function viewSnapshot(tx: Tx, population: PopulationName): Promise<SnapshotView> {
  const stored = await findSnapshot(tx, population)
  return stored ? { population, ...viewOf(stored) } : { population, state: 'none' }
}

function viewOf({ state, factsOn, households, persons, startedAt, finishedAt }: StoredSnapshot) {
  const last =
    factsOn === null || households === null || persons === null || finishedAt === null
      ? {}
      : { on: factsOn, households, persons, finishedAt: finishedAt.toISOString() }
  return { state, startedAt: startedAt.toISOString(), ...last }
}

export async function viewRows(tx: Tx, stored: readonly StoredSimulation[]): Promise<SimulationRow[]> {
  const officers = await listOfficerNames(tx, stored.map(({ startedBy }) => startedBy) as OfficerId[])
  const places = await listPlaceNames(
    tx,
    stored.map(({ division }) => division),
  )
  return stored.map(({ reforms, draftId, startedBy, startedAt, finishedAt, failure, division, ...row }) => ({
    simulationId: row.simulationId,
    population: row.population,
    state: row.state,
    division,
    divisionName: places.get(division) ?? division,
    titles: reforms.map(({ name }) => name),
    startedBy: officers.get(startedBy as OfficerId) ?? '工作人员',
    startedAt: startedAt.toISOString(),
    ...(draftId ? { parameterDraftId: draftId } : {}),
    ...(finishedAt ? { finishedAt: finishedAt.toISOString() } : {}),
    ...(failure ? { failure } : {}),
  }))
}

const KeptReport = z.strictObject({ report: SimulationReportView, unverified: z.array(z.string()) })

export async function viewSimulation(tx: Tx, stored: StoredSimulation): Promise<SimulationView> {
  const [row] = await viewRows(tx, [stored])
  if (!row) throw new Error('one simulation, one row')
  if (stored.state !== 'done') return { ...row, districtNames: {}, example: false, unverified: [] }
  const { report, unverified } = KeptReport.parse(await findReport(tx, stored.simulationId))
  const codes = report.reforms[0]?.by.district.map(({ code }) => code) ?? []
  const districtNames = Object.fromEntries(await listPlaceNames(tx, codes))
  const example = stored.population === 'example' || unverified.length > 0
  return { ...row, report, unverified, example, districtNames }
}
