import { readiness } from '@jzt/contract'
import { fen } from '@jzt/kernel'
import { useQuery } from '@tanstack/react-query'
import { Alert, version as antdVersion, Table, Typography } from 'antd'
import { version as reactVersion } from 'react'
import { BarChart } from './bar-chart.tsx'

const rows = [
  { district: '渝中区', households: 812, paid: fen(4_120_000) },
  { district: '万州区', households: 2104, paid: fen(9_870_000) },
]

export function Overview() {
  const ready = useQuery({
    queryKey: ['readyz'],
    queryFn: async () => readiness.parse(await (await fetch('/readyz')).json()),
  })
  return (
    <main style={{ padding: 24 }}>
      <Typography.Title>救助总览</Typography.Title>
      {ready.data ? <Alert type="success" title={`数据库 ${ready.data.database} 正常`} /> : null}
      <Table
        rowKey="district"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: '区县', dataIndex: 'district' },
          { title: '户数', dataIndex: 'households' },
          { title: '发放（元）', dataIndex: 'paid', render: (paid: number) => (paid / 100).toFixed(2) },
        ]}
      />
      <BarChart names={rows.map((row) => row.district)} values={rows.map((row) => row.households)} />
      <footer data-versions={`react ${reactVersion}, antd ${antdVersion}`} />
    </main>
  )
}
