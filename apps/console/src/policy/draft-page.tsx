import type { DraftView } from '@jzt/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm, Spin } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { call, wordsOf } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { useWrite } from '../shell/use-write.ts'
import { formatDate } from '../ui/office-time.ts'
import { ScreenTitle } from '../ui/screen-title.tsx'
import { ChangeTable, useParameters } from './change-table.tsx'
import { DraftEditor } from './draft-editor.tsx'
import { Effect } from './effect.tsx'
import { TouchedCases, useTouched } from './touched-cases.tsx'
import { draftStateWords, valueWords, whyNotPublish } from './words.ts'

/** A draft: written by those who may, read by the others, published by somebody who did not write on it. */
export function DraftPage() {
  const { draftId = 'new' } = useParams()
  return draftId === 'new' ? <NewDraft /> : <StoredDraft key={draftId} draftId={draftId} />
}

function NewDraft() {
  const navigate = useNavigate()
  const parameters = useParameters()
  return (
    <>
      <ScreenTitle title="新建参数草案" note="写好存下，再由另一人公布" />
      {parameters.size === 0 ? (
        <Spin className="whole-page" description="正在打开" />
      ) : (
        <DraftEditor
          parameters={parameters}
          onSaved={({ draftId }) => navigate(`/policy/drafts/${draftId}`, { replace: true })}
        />
      )}
    </>
  )
}

const draftKey = (draftId: string) => ['parameter-draft', draftId]

function StoredDraft({ draftId }: { draftId: string }) {
  const client = useQueryClient()
  const parameters = useParameters()
  const draft = useQuery({
    queryKey: draftKey(draftId),
    queryFn: () => call('getParameterDraft', { params: { parameterDraftId: draftId } }),
  })
  if (draft.error) return <Failure error={draft.error} onRetry={() => draft.refetch()} />
  if (!draft.data || parameters.size === 0) return <Spin className="whole-page" description="正在打开" />
  const { title, divisionName, state, editors, mayEdit, changes, remarks } = draft.data
  return (
    <>
      <ScreenTitle title={title} note={`${divisionName}　${draftStateWords[state]}　${editors.join('、')} 起草`}>
        <Publish draft={draft.data} />
        {mayEdit ? <Discard draftId={draftId} /> : null}
      </ScreenTitle>
      {mayEdit ? (
        <DraftEditor
          key={draft.data.version}
          parameters={parameters}
          draft={draft.data}
          onSaved={(saved) => client.setQueryData(draftKey(draftId), saved)}
        />
      ) : (
        <section className="panel">
          <ChangeTable changes={changes} remarks={remarks} />
        </section>
      )}
      <Effect draft={draft.data} />
      <TouchedCases draft={draft.data} />
    </>
  )
}

function Publish({ draft }: { draft: DraftView }) {
  const { draftId, version, mayNotPublish, changes, state } = draft
  const { message } = App.useApp()
  const client = useQueryClient()
  const publish = useWrite('publishParameterDraft', (pack) => {
    message.success(`已公布，${formatDate(pack.effectiveFrom)}起施行`)
    void client.invalidateQueries()
  })
  if (state !== 'open') return null
  if (mayNotPublish) return <span className="fine">{whyNotPublish[mayNotPublish]}</span>
  const send = () =>
    publish.mutate(
      { params: { parameterDraftId: draftId }, body: { version } },
      { onError: (error) => message.error(wordsOf(error)) },
    )
  return (
    <Popconfirm
      title={`公布这 ${changes.length} 项参数？`}
      description={<WhatIsPublished draft={draft} />}
      okText="公布"
      onConfirm={send}
    >
      <Button type="primary" loading={publish.isPending}>
        公布
      </Button>
    </Popconfirm>
  )
}

/** What the second person answers for, once more before the last press. */
function WhatIsPublished({ draft }: { draft: DraftView }) {
  const parameters = useParameters()
  const [touched] = useTouched(draft).data?.pages ?? []
  return (
    <>
      <ul>
        {draft.changes.map(({ name, from, value, verified }) => {
          const { title = name, unit = '', inForce } = parameters.get(name) ?? {}
          const before = inForce ? `${valueWords(inForce.value, unit)} → ` : ''
          return (
            <li key={`${name}${from}`}>
              {`${title}：${before}${valueWords(value, unit)}，${formatDate(from)}起施行`}
              {verified ? null : '。文件原文还没有人核对，公布后各处都注明“示例”'}
            </li>
          )
        })}
      </ul>
      {touched ? (
        <p>
          施行当天，{touched.changed} 件在办件要由镇街重新核算；在保的 {touched.paid} 户另成批重算（标准调整）。
        </p>
      ) : null}
      公布以后不能改，也不能收回。
    </>
  )
}

function Discard({ draftId }: { draftId: string }) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const client = useQueryClient()
  const discard = useWrite('discardParameterDraft', () => {
    void client.invalidateQueries()
    navigate('/policy?tab=drafts')
  })
  const send = () =>
    discard.mutate({ params: { parameterDraftId: draftId } }, { onError: (error) => message.error(wordsOf(error)) })
  return (
    <Popconfirm title="作废这份草案？" description="作废以后不能恢复。" onConfirm={send}>
      <Button loading={discard.isPending}>作废</Button>
    </Popconfirm>
  )
}
