import type { Reply } from '@jzt/contract/client'
import { useState } from 'react'
import { longDate } from '../shell/dates.ts'
import { go } from '../shell/go'
import { page } from '../shell/page'
import { payInWords } from '../shell/programmes.ts'
import { Screen } from '../shell/screen'
import { Sentences } from '../shell/sentences'
import { TroubleNotice } from '../shell/trouble-notice'
import { Button } from '../ui/button'
import { DivisionField } from '../ui/division-field'
import { call } from '../wire/office'
import { useAction } from '../wire/use-action'

type Row = Reply<'listPublicity'>['rows'][number]

const intro = ['这里写着准备领和已在领救助的家庭。', '网上遮住了名字。', '觉得不对，可以提意见。']

function Publicity() {
  const [division, setDivision] = useState('')
  const [rows, setRows] = useState<readonly Row[]>()
  const [wrong, setWrong] = useState<string>()
  const looking = useAction()
  const look = () => {
    setWrong(division ? undefined : '请先选区县')
    if (division) void looking.run(async () => setRows((await call('listPublicity', { query: { division } })).rows))
  }
  return (
    <Screen title="看公示" wrong={wrong !== undefined} says={intro}>
      <Sentences lines={intro} />
      <section className="card">
        <DivisionField id="division" label="哪里的公示" value={division} onChange={setDivision} error={wrong} />
        <Button onClick={look} disabled={looking.busy}>
          看这里的公示
        </Button>
      </section>
      <TroubleNotice trouble={looking.trouble} />
      {rows?.length === 0 ? <p className="card__text">这里现在没有公示。</p> : null}
      {rows?.map((row) => (
        <RowCard key={row.publicityId} row={row} />
      ))}
    </Screen>
  )
}

function RowCard({ row }: { row: Row }) {
  return (
    <section className="card">
      <h2 className="card__title">{`${row.applicantName}家，${row.memberCount} 口人`}</h2>
      <p className="card__text">{row.village}</p>
      <p className="card__text">
        {`${row.kind === 'proposed' ? '准备' : ''}${payInWords(row.programme, row.amountFen)}`}
      </p>
      {row.example ? <p className="card__text">金额为示例，以官方文件为准。</p> : null}
      {row.endsOn ? <p className="card__text">{`公示到 ${longDate(row.endsOn)}`}</p> : null}
      <Button
        kind="plain"
        label={`看这一条，${row.applicantName}家`}
        onClick={() => go('/publicity/notice/index', { id: row.publicityId })}
      >
        看这一条
      </Button>
    </section>
  )
}

export default page(Publicity)
