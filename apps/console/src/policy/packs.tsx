import type { PackView } from '@jzt/contract'
import { useQuery } from '@tanstack/react-query'
import { Empty, Spin } from 'antd'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { formatDate, formatInstant } from '../ui/office-time.ts'
import { ChangeTable } from './change-table.tsx'

/** 历次公布: what was published, by whom, and who had drafted it. */
export function Packs() {
  const packs = useQuery({ queryKey: ['packs'], queryFn: () => call('listParameterPacks') })
  if (packs.error) return <Failure error={packs.error} onRetry={() => packs.refetch()} />
  if (!packs.data) return <Spin className="whole-page" description="正在打开" />
  if (packs.data.packs.length === 0) return <Empty description="还没有在这里公布过；现行参数是系统自带的" />
  return packs.data.packs.map((pack) => <Pack key={pack.packId} pack={pack} />)
}

const Pack = ({ pack }: { pack: PackView }) => (
  <section className="panel">
    <h2>
      第 {pack.number} 号　{pack.title}
    </h2>
    <p className="fine">
      {pack.divisionName}　{formatDate(pack.effectiveFrom)}起施行　{pack.draftedBy} 起草　{pack.publishedBy}{' '}
      {formatInstant(pack.publishedAt)} 公布
    </p>
    <ChangeTable changes={pack.changes} />
  </section>
)
