import type { Reply } from '@jzt/contract/client'
import { useRouter } from '@tarojs/taro'
import { device } from '../../platform/device'
import { longDate } from '../../shell/dates.ts'
import { page } from '../../shell/page'
import { payInWords } from '../../shell/programmes.ts'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'
import { Waiting } from '../../shell/waiting'
import { Button } from '../../ui/button'
import { call } from '../../wire/office'
import { useAnswer } from '../../wire/use-answer'
import { ObjectionForm } from '../objection-form'

type Row = Reply<'getPublicity'>

const linesOf = (row: Row): readonly string[] => [
  `${row.village}，${row.applicantName}家，${row.memberCount} 口人。`,
  `${row.kind === 'proposed' ? '准备' : ''}${payInWords(row.programme, row.amountFen)}。`,
  ...(row.example ? ['金额为示例，以官方文件为准。'] : []),
  `${longDate(row.postedOn)}贴出。`,
  ...(row.endsOn ? [`公示到 ${longDate(row.endsOn)}。`] : []),
]

const phoneIn = (contact: string): string | undefined => /\d[\d-]{4,}/.exec(contact)?.[0]

function Notice() {
  const publicityId = useRouter().params['id'] ?? ''
  const { answer, again } = useAnswer(() => call('getPublicity', { params: { publicityId } }))
  return (
    <Waiting title="一条公示" answer={answer} again={again}>
      {(row) => {
        const phone = phoneIn(row.contact)
        return (
          <Screen title="一条公示" says={linesOf(row)}>
            <section className="card">
              <Sentences lines={linesOf(row)} />
              <p className="card__text">{`联系：${row.contact}`}</p>
              {phone ? (
                <Button kind="plain" onClick={() => device.callPhone(phone)}>
                  {`打电话 ${phone}`}
                </Button>
              ) : null}
            </section>
            <ObjectionForm publicityId={publicityId} />
          </Screen>
        )
      }}
    </Waiting>
  )
}

export default page(Notice)
