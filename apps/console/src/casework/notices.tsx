import type { NoticeView } from '@jzt/contract'
import type { CaseId } from '@jzt/kernel'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Modal, Spin } from 'antd'
import { useState } from 'react'
import { call, wordsOf } from '../shell/api.ts'
import { Mark } from '../ui/mark.tsx'
import { formatDate } from '../ui/office-time.ts'
import { column, Sheet } from '../ui/sheet.tsx'
import { servedByReceipt } from './words.ts'

interface OfCase {
  caseId: CaseId
}

/** 文书: every written word of the office on this case, to be opened and to be printed on A4. */
export function Notices({ caseId, notices }: OfCase & { notices: readonly NoticeView[] }) {
  const [opened, setOpened] = useState<NoticeView>()
  return (
    <>
      <Sheet<NoticeView>
        title="文书"
        rows={notices}
        empty="还没有文书"
        columns={[
          column('文书', (one) => one.title),
          column('出具', (one) => formatDate(one.issuedOn), 'tight'),
          column('送达', (one) => <Served notice={one} />, 'tight'),
          column(
            '',
            (one) => (
              <div className="row-actions">
                <Button size="small" onClick={() => setOpened(one)} aria-label={`查看${one.title}`}>
                  查看
                </Button>
                <Print caseId={caseId} notice={one} />
              </div>
            ),
            'right',
          ),
        ]}
      />
      {opened ? <Opened caseId={caseId} notice={opened} onClose={() => setOpened(undefined)} /> : null}
    </>
  )
}

/** A receipt where the law asks for one; everything else is there to be read from the day it was written. */
function Served({ notice: { kind, servedOn } }: { notice: NoticeView }) {
  if (servedOn) return `${formatDate(servedOn)}送达`
  return servedByReceipt.includes(kind) ? <Mark tone="soon">还没有送达</Mark> : '已在救助通发出，不用回证'
}

/** The paper as the server sets it, in a window of its own: from there it is printed. */
function Print({ caseId, notice }: OfCase & { notice: NoticeView }) {
  const address = `/api/cases/${encodeURIComponent(caseId)}/notices/${encodeURIComponent(notice.noticeId)}/pdf`
  return (
    <Button size="small" href={address} target="_blank" rel="noreferrer" aria-label={`打印${notice.title}`}>
      打印
    </Button>
  )
}

function Opened({ caseId, notice, onClose }: OfCase & { notice: NoticeView; onClose: () => void }) {
  const { noticeId } = notice
  const letter = useQuery({
    queryKey: ['notice', caseId, noticeId],
    queryFn: () => call('getNotice', { params: { caseId, noticeId } }),
  })
  return (
    <Modal open title={notice.title} width={880} onCancel={onClose} footer={<Print caseId={caseId} notice={notice} />}>
      {letter.data ? <Letter notice={letter.data} /> : null}
      {letter.error ? <Alert type="error" showIcon title={wordsOf(letter.error)} /> : null}
      {letter.isPending ? <Spin description="正在打开" /> : null}
    </Modal>
  )
}

/** A letter line by line; what stands in 【】 is a heading. */
export const Letter = ({ notice }: { notice: NoticeView }) => (
  <article className="letter">
    <h2>{notice.title}</h2>
    {notice.paragraphs.map((paragraph, place) => {
      const heading = /^【(.+)】$/.exec(paragraph)?.[1]
      return heading ? <h3 key={place}>{heading}</h3> : <p key={place}>{paragraph}</p>
    })}
  </article>
)
