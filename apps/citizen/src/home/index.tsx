import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { device } from '../platform/device'
import { go } from '../shell/go'
import { hotline } from '../shell/hotline'
import { useLargeType } from '../shell/large-type'
import { page } from '../shell/page'
import { Screen } from '../shell/screen'
import { Button } from '../ui/button'
import { call } from '../wire/office'
import { currentSession } from '../wire/session'
import { ResumeCard, type Unfinished } from './resume-card'

const says = [
  '不知道能申请什么，可以先测一测。',
  '申请救助：低保、特困、临时救助都在这里。',
  '查进度：看办到哪一步了。',
  '看公示：看哪些家庭要领救助。',
  '不会操作，请按最下面的电话按钮。',
]

const doors = [
  { path: '/apply/start/index', name: '申请救助', words: '低保、特困、临时救助' },
  { path: '/pre-assessment/index', name: '先测一测能不能申请', words: '十几个小问题，不用登录' },
  { path: '/account/mine/index', name: '查进度', words: '看办到哪一步了' },
  { path: '/publicity/index', name: '看公示', words: '看哪些家庭要领救助' },
  { path: '/account/mine/index', name: '我的', words: '我的申请、登录和退出' },
]

function Home() {
  const largeType = useLargeType()
  const [unfinished, setUnfinished] = useState<Unfinished[]>([])
  useDidShow(() => {
    if (!currentSession()) return setUnfinished([])
    call('listDrafts').then(
      ({ drafts }) => setUnfinished(drafts),
      () => setUnfinished([]), // the card is a shortcut: the page works without it
    )
  })
  return (
    <Screen title="您要办什么事？" back="none" says={says}>
      <Button
        kind="plain"
        onClick={() => largeType.set(!largeType.on)}
        label={largeType.on ? '普通字，关闭大字版' : '大字版，把字变大'}
      >
        {largeType.on ? '普通字' : '大字版'}
      </Button>
      {unfinished.map((draft) => (
        <ResumeCard key={draft.draftId} draft={draft} />
      ))}
      <ul className="grid">
        {doors.map((door) => (
          <li key={door.name} className="grid__cell">
            <button type="button" className="door" onClick={() => go(door.path)}>
              <span className="door__name">{door.name}</span>
              <span className="door__words">{door.words}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={() => device.callPhone(hotline)}>{`不会办，打电话 ${hotline}`}</Button>
    </Screen>
  )
}

export default page(Home)
