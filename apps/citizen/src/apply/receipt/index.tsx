import type { Receipt } from '@jzt/contract'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { device } from '../../platform/device'
import { longDate } from '../../shell/dates.ts'
import { go, goHome, goInstead } from '../../shell/go'
import { page } from '../../shell/page'
import { askedInWords } from '../../shell/programmes.ts'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'
import { Button } from '../../ui/button'
import { keptReceipt } from '../receipt-store'

/** 临时救助 asked for together with another has a number of its own. A receipt kept by an older app names one case. */
const casesOf = (receipt: Receipt): Receipt['cases'] => receipt.cases ?? [receipt]

const wordsOf = (programmes: Receipt['programmes'] = ['dibao']): string => askedInWords(programmes)

const promises = (receipt: Receipt): readonly string[] => [
  `${receipt.town}收到了您的申请。`,
  `${longDate(receipt.contactBy)}前，工作人员会联系您。`,
  `${longDate(receipt.acceptBy)}前，答复是否受理。`,
  '材料不够，会一次说清要补什么。',
]

const copyOf = (receipt: Receipt): string =>
  [
    `救助申请回执`,
    ...casesOf(receipt).map(({ number, programmes }) => `编号：${number}（${wordsOf(programmes)}）`),
    `提交：${longDate(receipt.submittedOn)}`,
    ...promises(receipt),
    `${receipt.town}电话：${receipt.townPhone}`,
  ].join('\n')

function ReceiptPage() {
  const caseId = useRouter().params['case'] ?? ''
  const receipt = keptReceipt(caseId)
  useEffect(() => {
    if (!receipt) goInstead('/progress/index', { case: caseId })
  }, [])
  // The questions behind the receipt are gone with the draft: back leads home.
  useEffect(() => (receipt ? device.onBack(goHome) : undefined), [])
  if (!receipt) return null
  const lines = promises(receipt)
  return (
    <Screen
      title="申请已提交"
      back={goHome}
      says={[...casesOf(receipt).map(({ number }) => `编号 ${number}`), ...lines]}
    >
      <section className="card card--done">
        {casesOf(receipt).map(({ number, programmes }) => (
          <div key={number}>
            <p className="card__text">{`您的申请编号：${wordsOf(programmes)}`}</p>
            <p className="number">{number}</p>
          </div>
        ))}
      </section>
      <section className="card">
        <h2 className="card__title">接下来</h2>
        <Sentences lines={lines} />
      </section>
      <section className="card card--note">
        <h2 className="card__title">现在要做：家人签授权书</h2>
        <p className="card__text">签了字，才能去查收入和财产。</p>
        <Button onClick={() => go('/authorise/family/index', { case: caseId })}>去签授权书</Button>
      </section>
      <Button kind="plain" onClick={() => go('/progress/index', { case: caseId })}>
        查进度
      </Button>
      <Button kind="plain" onClick={() => device.copy(copyOf(receipt))}>
        复制回执，发给家人
      </Button>
      <Button kind="plain" onClick={() => device.callPhone(receipt.townPhone)}>
        {`打电话给${receipt.town} ${receipt.townPhone}`}
      </Button>
    </Screen>
  )
}

export default page(ReceiptPage)
