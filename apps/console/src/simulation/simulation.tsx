import { useQuery } from '@tanstack/react-query'
import { Spin } from 'antd'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { ScreenTitle } from '../ui/screen-title.tsx'
import { Runs } from './runs.tsx'
import { SimulateForm } from './simulate-form.tsx'
import { Snapshots, snapshotsKey } from './snapshots.tsx'
import './simulation.css'

/** 政策模拟: what a change of parameters would do, before anybody signs it. */
export function Simulation() {
  const offered = useQuery({
    queryKey: snapshotsKey,
    queryFn: () => call('listSnapshots'),
    refetchInterval: ({ state: { data } }) => (data?.snapshots.some(({ state }) => state === 'making') ? 2_000 : false),
  })
  if (offered.error) return <Failure error={offered.error} onRetry={() => offered.refetch()} />
  if (!offered.data) return <Spin className="whole-page" description="正在打开" />
  const { snapshots, mayRefresh, maySimulate } = offered.data
  const ready = snapshots.filter(({ on }) => on !== undefined).length
  return (
    <>
      <ScreenTitle title="政策模拟" note="标准或条件改了，谁增加、谁减少、要多少钱；只出汇总数" />
      <Snapshots snapshots={snapshots} mayRefresh={mayRefresh} />
      {maySimulate ? <SimulateForm key={ready} snapshots={snapshots} /> : null}
      <Runs />
    </>
  )
}
