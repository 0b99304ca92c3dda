import { programmeWords } from '@jzt/kernel'
import { useQuery } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import { useEffect } from 'react'
import { Link, useParams } from 'react-router'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { formatDate } from '../ui/office-time.ts'
import { payWords } from '../ui/pay-words.ts'

/** 公示单: one A4 sheet for the village's board. Full names and the result; the contract sends no identity number. */
export function Board() {
  const { publicityId = '' } = useParams()
  const board = useQuery({
    queryKey: ['board', publicityId],
    queryFn: () => call('getPublicityBoard', { params: { publicityId } }),
  })
  useEffect(() => {
    document.title = '公示单 · 救助通工作台'
  }, [])
  if (board.error) return <Failure error={board.error} onRetry={() => board.refetch()} />
  if (!board.data) return <Spin className="whole-page" description="正在打开" />
  const { title, village, postedOn, endsOn, rows, contact } = board.data
  return (
    <main>
      <div className="board-tools">
        <Button type="primary" onClick={() => window.print()}>
          打印
        </Button>
        <Link to="/publicity">回到公示栏</Link>
      </div>
      <article className="board">
        <h1>{title}</h1>
        <p>
          {village}　公示期：{formatDate(postedOn)}张贴，至{formatDate(endsOn)}
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">申请人</th>
              <th scope="col">村（居）民小组</th>
              <th scope="col">家庭人数</th>
              <th scope="col">救助</th>
              <th scope="col">初审意见</th>
              <th scope="col">金额</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.applicantName} ${row.group} ${row.programme}`}>
                <td>{row.applicantName}</td>
                <td>{row.group}</td>
                <td>{row.memberCount}</td>
                <td>{programmeWords[row.programme]}</td>
                <td>{row.result}</td>
                <td>
                  {row.amountFen === undefined ? '—' : payWords(row.programme, row.amountFen)}
                  {row.example ? '*' : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.some(({ example }) => example) ? <p>* 金额所依据的部分数值为示例，以官方文件为准。</p> : null}
        <p>公示期内有不同意见的，可以提出异议，提出人的身份保密。联系：{contact}</p>
        <p>受理单位（盖章）：　　　　　　　　　　张贴人：</p>
      </article>
    </main>
  )
}
