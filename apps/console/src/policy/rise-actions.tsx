import type { RiseBatchView } from '@jzt/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { wordsOf } from '../shell/api.ts'
import { useOfficer } from '../shell/office.tsx'
import { useWrite } from '../shell/use-write.ts'

/** Whom the batch does not raise: work of the district from the second signature on. */
const forPeople = ({ review }: RiseBatchView['counts']): string =>
  review > 0 ? `另有 ${review} 户转人工复核，同意后进本区待办。` : ''

/** Compute again, propose, release: what the state of the batch and the office of the reader allow. */
export function RiseActions({ batch: { batchId, state, counts } }: { batch: RiseBatchView }) {
  const { role } = useOfficer()
  const { message } = App.useApp()
  const client = useQueryClient()
  const seen = () => void client.invalidateQueries({ queryKey: ['rise'] })
  const compute = useWrite('refreshRiseBatch', seen)
  const propose = useWrite('proposeRiseRelease', seen)
  const release = useWrite('releaseRiseBatch', seen)
  if (role !== 'district-clerk' && role !== 'district-head') return null
  const input = { params: { batchId }, body: {} }
  const told = { onError: (error: unknown) => void message.error(wordsOf(error)) }
  return (
    <>
      {state === 'preview' || state === 'ready' ? (
        <Popconfirm
          title="重新计算？"
          description="抽查过的也要重新抽查。"
          onConfirm={() => compute.mutate(input, told)}
        >
          <Button loading={compute.isPending}>重新计算</Button>
        </Popconfirm>
      ) : null}
      {state === 'ready' && counts.raise + counts.review > 0 && counts.disagreed === 0 ? (
        <Popconfirm
          title={`提请调整 ${counts.raise} 户？${forPeople(counts)}`}
          description="抽查全部同意以后才能提请。"
          onConfirm={() => propose.mutate(input, told)}
        >
          <Button type="primary" loading={propose.isPending}>
            提请调整
          </Button>
        </Popconfirm>
      ) : null}
      {state === 'proposed' && role === 'district-head' ? (
        <Popconfirm
          title={`同意调整 ${counts.raise} 户？${forPeople(counts)}`}
          description="同意后逐户调整并通知，不能收回。"
          onConfirm={() => release.mutate(input, told)}
        >
          <Button type="primary" loading={release.isPending}>
            同意调整
          </Button>
        </Popconfirm>
      ) : null}
    </>
  )
}
