import type { SpotCheckBatch } from '@jzt/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Empty, Popconfirm, Spin } from 'antd'
import { Fragment } from 'react'
import { Link } from 'react-router'
import { call, wordsOf } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { useOfficer } from '../shell/office.tsx'
import { useWrite } from '../shell/use-write.ts'
import { formatInstant } from '../ui/office-time.ts'
import { ScreenTitle } from '../ui/screen-title.tsx'
import { worklistAddress } from '../worklist/filter.ts'

/** 抽查: the draw of every batch with its seed, so that anybody can repeat it. */
export function SpotChecks() {
  const { role } = useOfficer()
  const batches = useQuery({ queryKey: ['spot-check-batches'], queryFn: () => call('listSpotCheckBatches') })
  return (
    <>
      <ScreenTitle title="抽查" note="封闭一批上报件后立即抽取；同一批不能抽第二次">
        {role === 'district-clerk' || role === 'district-head' ? <CloseBatch /> : null}
      </ScreenTitle>
      {batches.error ? <Failure error={batches.error} onRetry={() => batches.refetch()} /> : null}
      {batches.isPending ? <Spin className="whole-page" description="正在打开" /> : null}
      {batches.data?.batches.length === 0 ? <Empty description="还没有抽查过" /> : null}
      {batches.data?.batches.map((batch) => (
        <Batch key={batch.batchId} batch={batch} />
      ))}
    </>
  )
}

function CloseBatch() {
  const { message } = App.useApp()
  const client = useQueryClient()
  const close = useWrite('closeSpotCheckBatch', (batch) => {
    message.success(`已封闭：${batch.caseNumbers.length} 件，抽中 ${batch.drawn.length} 件`)
    void client.invalidateQueries({ queryKey: ['spot-check-batches'] })
  })
  return (
    <Popconfirm
      title="封闭这一批并抽取？"
      description="已上报、还没有抽过的件全部进入这一批，抽取后不能重来。"
      onConfirm={() => close.mutate({ body: {} }, { onError: (error) => message.error(wordsOf(error)) })}
    >
      <Button type="primary" loading={close.isPending}>
        封闭本批并抽取
      </Button>
    </Popconfirm>
  )
}

function Batch({ batch }: { batch: SpotCheckBatch }) {
  return (
    <section className="panel">
      <h2>{formatInstant(batch.closedAt)} 封闭</h2>
      <p>
        共 {batch.caseNumbers.length} 件，按 {Math.round(batch.share * 100)}% 抽中 {batch.drawn.length} 件，另有必查{' '}
        {batch.mandatory.length} 件（近亲属备案、有举报）。
      </p>
      <Numbers title="抽中" numbers={batch.drawn} />
      <Numbers title="必查" numbers={batch.mandatory} />
      <details className="fine">
        <summary>
          种子{' '}
          <span className="seed" translate="no">
            {batch.seed.slice(0, 8)}…
          </span>
        </summary>
        全部受理编号排序后的摘要，抽取前已固定，有名单的人都能复核：
        <span className="seed" translate="no">
          {batch.seed}
        </span>
      </details>
      <details>
        <summary>本批全部 {batch.caseNumbers.length} 件</summary>
        <Numbers title="" numbers={batch.caseNumbers} />
      </details>
    </section>
  )
}

const Numbers = ({ title, numbers }: { title: string; numbers: readonly string[] }) =>
  numbers.length === 0 ? null : (
    <p>
      {title ? `${title}：` : ''}
      {numbers.map((number, order) => (
        <Fragment key={number}>
          {order > 0 ? '、' : ''}
          <Link className="case-number" to={worklistAddress({ holder: 'all', find: number })}>
            {number}
          </Link>
        </Fragment>
      ))}
    </p>
  )
