import type { OfficerCard } from '@jzt/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Table } from 'antd'
import { useState } from 'react'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { roleWords } from '../shell/navigation.ts'
import { useOfficer } from '../shell/office.tsx'
import { Mark } from '../ui/mark.tsx'
import { ScreenTitle } from '../ui/screen-title.tsx'
import { CreateOfficer } from './create-officer.tsx'
import { DisableOfficer, ResetPassword } from './officer-dialogs.tsx'
import { inOrder } from './officer-order.ts'

type Dialog = { kind: 'create' } | { kind: 'disable' | 'reset'; officer: OfficerCard } | undefined

const matches = (officer: OfficerCard, find: string): boolean =>
  [officer.name, officer.account, officer.divisionName].some((text) => text.includes(find))

/** 工作人员: the accounts of the system. The auditor reads, the administrator changes. */
export function Officers() {
  const me = useOfficer()
  const client = useQueryClient()
  const [dialog, setDialog] = useState<Dialog>()
  const [find, setFind] = useState('')
  const list = useQuery({ queryKey: ['officers'], queryFn: () => call('listOfficers') })
  const rows = inOrder((list.data?.officers ?? []).filter((officer) => matches(officer, find.trim())))
  const done = () => {
    setDialog(undefined)
    void client.invalidateQueries({ queryKey: ['officers'] })
  }
  const close = () => setDialog(undefined)
  const mayChange = me.role === 'administrator'
  return (
    <>
      <ScreenTitle title="工作人员" note="停用或重设密码后，对方的登录立即失效">
        <Input.Search
          aria-label="查找"
          placeholder="姓名、账号、单位"
          allowClear
          style={{ width: 240 }}
          onChange={({ target }) => setFind(target.value)}
        />
        {mayChange ? (
          <Button type="primary" onClick={() => setDialog({ kind: 'create' })}>
            新建账号
          </Button>
        ) : null}
      </ScreenTitle>
      {list.error ? <Failure error={list.error} onRetry={() => list.refetch()} /> : null}
      <Table<OfficerCard>
        size="small"
        rowKey="officerId"
        loading={list.isPending}
        dataSource={rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: '姓名', dataIndex: 'name' },
          { title: '账号', dataIndex: 'account', render: (account: string) => <span translate="no">{account}</span> },
          { title: '岗位', dataIndex: 'role', render: (role: OfficerCard['role']) => roleWords[role] },
          { title: '单位', dataIndex: 'divisionName' },
          {
            title: '状态',
            dataIndex: 'disabled',
            render: (off: boolean) => <Mark tone={off ? 'plain' : 'good'}>{off ? '已停用' : '可用'}</Mark>,
          },
          ...(mayChange ? [{ title: '', key: 'change', render: (_: unknown, row: OfficerCard) => actions(row) }] : []),
        ]}
      />
      {dialog?.kind === 'create' ? <CreateOfficer onDone={done} onClose={close} /> : null}
      {dialog?.kind === 'disable' ? <DisableOfficer officer={dialog.officer} onDone={done} onClose={close} /> : null}
      {dialog?.kind === 'reset' ? <ResetPassword officer={dialog.officer} onDone={done} onClose={close} /> : null}
    </>
  )

  function actions(officer: OfficerCard) {
    if (officer.disabled) return null
    return (
      <span className="row-actions">
        <Button size="small" onClick={() => setDialog({ kind: 'reset', officer })}>
          重设密码
        </Button>
        <Button
          size="small"
          danger
          disabled={officer.officerId === me.officerId}
          onClick={() => setDialog({ kind: 'disable', officer })}
        >
          停用
        </Button>
      </span>
    )
  }
}
