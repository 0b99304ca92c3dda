import type { SimulationRow } from '@jzt/contract'
import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { Link } from 'react-router'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { Mark } from '../ui/mark.tsx'
import { formatInstant } from '../ui/office-time.ts'
import { populationWords, simulationStateWords } from './words.ts'

const tones = { running: 'calm', done: 'good', failed: 'late' } as const

/** 做过的模拟: each can be opened again. */
export function Runs() {
  const runs = useQuery({
    queryKey: ['simulations'],
    queryFn: () => call('listSimulations', { query: {} }),
    refetchInterval: ({ state: { data } }) => (data?.rows.some(({ state }) => state === 'running') ? 3_000 : false),
  })
  if (runs.error) return <Failure error={runs.error} onRetry={() => runs.refetch()} />
  return (
    <section className="panel">
      <h2>做过的模拟</h2>
      <Table<SimulationRow>
        size="small"
        rowKey="simulationId"
        loading={runs.isPending}
        dataSource={runs.data?.rows ?? []}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: '还没有做过模拟' }}
        columns={[
          {
            title: '方案',
            render: (_, row) => <Link to={`/simulation/${row.simulationId}`}>{row.titles.join(' / ')}</Link>,
          },
          { title: '家庭', render: (_, row) => populationWords[row.population] },
          { title: '来自', render: (_, row) => (row.parameterDraftId ? '参数草案' : '模拟') },
          { title: '单位', dataIndex: 'divisionName' },
          { title: '谁做的', dataIndex: 'startedBy' },
          { title: '时间', render: (_, row) => formatInstant(row.startedAt) },
          { title: '状态', render: (_, row) => <Mark tone={tones[row.state]}>{simulationStateWords[row.state]}</Mark> },
        ]}
      />
    </section>
  )
}
