import type { HardshipEntry } from '@jzt/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { Mark } from '../ui/mark.tsx'
import { formatDate } from '../ui/office-time.ts'
import { ScreenTitle } from '../ui/screen-title.tsx'
import { AddEntry, RemoveEntry } from './hardship-dialogs.tsx'

type Dialog = { kind: 'add' } | { kind: 'remove'; entry: HardshipEntry } | undefined

const standing = (entry: HardshipEntry) =>
  entry.removedOn ? (
    <>
      <Mark tone="plain">已移出</Mark> {formatDate(entry.removedOn)}，{entry.removedBy}：{entry.removal}
    </>
  ) : (
    <Mark tone="good">在册</Mark>
  )

/** 特殊困难人员名单: who stands in it, why, and who put him there; the heads of the town and its district keep it. */
export function HardshipList() {
  const client = useQueryClient()
  const [dialog, setDialog] = useState<Dialog>()
  const list = useQuery({ queryKey: ['special-hardship'], queryFn: () => call('listSpecialHardship') })
  const mayKeep = list.data?.mayKeep ?? false
  const close = () => setDialog(undefined)
  const done = () => {
    close()
    void client.invalidateQueries({ queryKey: ['special-hardship'] })
  }
  const actions = (entry: HardshipEntry) =>
    entry.removedOn ? null : (
      <Button size="small" onClick={() => setDialog({ kind: 'remove', entry })}>
        移出
      </Button>
    )
  return (
    <>
      <ScreenTitle title="特殊困难人员名单" note="低保边缘家庭中在册的人，当地有规定的，可以申请单人保">
        {mayKeep ? (
          <Button type="primary" onClick={() => setDialog({ kind: 'add' })}>
            列入名单
          </Button>
        ) : null}
      </ScreenTitle>
      {list.error ? <Failure error={list.error} onRetry={() => list.refetch()} /> : null}
      <Table<HardshipEntry>
        size="small"
        rowKey="entryId"
        loading={list.isPending}
        dataSource={list.data?.rows ?? []}
        locale={{ emptyText: '名单上还没有人' }}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: '姓名', dataIndex: 'name' },
          { title: '身份证号', dataIndex: 'idNumber', render: (text: string) => <span translate="no">{text}</span> },
          { title: '镇街', dataIndex: 'townName' },
          { title: '列入的理由', dataIndex: 'ground' },
          { title: '列入', key: 'listed', render: (_, row) => `${formatDate(row.listedOn)}，${row.listedBy}` },
          { title: '状态', key: 'standing', render: (_, row) => standing(row) },
          ...(mayKeep ? [{ title: '', key: 'change', render: (_: unknown, row: HardshipEntry) => actions(row) }] : []),
        ]}
      />
      {dialog?.kind === 'add' ? <AddEntry onDone={done} onClose={close} /> : null}
      {dialog?.kind === 'remove' ? <RemoveEntry entry={dialog.entry} onDone={done} onClose={close} /> : null}
    </>
  )
}
