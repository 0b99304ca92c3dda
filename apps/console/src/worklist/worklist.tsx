import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { ScreenTitle } from '../ui/screen-title.tsx'
import { CaseTable } from './case-table.tsx'
import { readFilter, type WorklistFilter, withoutPage, worklistAddress } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { listKey } from './keyboard.ts'
import { KeysHelp } from './keys-help.tsx'
import { Tiles } from './tiles.tsx'
import { useKeys } from './use-keys.ts'

const pageSize = 50

/** 待办: what has to be done, by deadline. The filter stands in the address, so a link shows the same cases. */
export function Worklist() {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const pageNumber = (useLocation().state as { page?: number } | null)?.page ?? 1
  const filter = readFilter(query)
  const search = useRef<InputRef>(null)
  const [chosen, setChosen] = useState(-1)
  const [help, setHelp] = useState(false)
  const list = useQuery({
    queryKey: ['worklist', filter],
    queryFn: () => call('getWorklist', { query: { ...filter, limit: pageSize } }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
  const rows = list.data?.rows ?? []
  const address = query.toString()
  // Another filter or page is another list.
  useEffect(() => setChosen(-1), [address])

  const show = (next: WorklistFilter) => navigate(worklistAddress(withoutPage(next)))
  useKeys((press) => {
    const action = listKey(press, chosen, rows.length)
    if (action?.do === 'move') setChosen(action.to)
    if (action?.do === 'open') void navigate(`/cases/${rows[chosen]?.caseId}`)
    if (action?.do === 'search') search.current?.focus()
    if (action?.do === 'help') setHelp(true)
    return action !== undefined
  })
  useEffect(() => {
    document.querySelector('tr.chosen')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  return (
    <>
      <ScreenTitle title="待办" note="先是自己这里要办的，后是别处在办的；都按期限先后，超期的在最前">
        <Button onClick={() => setHelp(true)}>按键 ?</Button>
      </ScreenTitle>
      <Tiles counts={list.data?.counts} filter={filter} onChoose={show} />
      <FilterBar
        filter={withoutPage(filter)}
        byStage={list.data?.counts.byStage ?? []}
        searchRef={search}
        onChange={show}
      />
      {list.error ? (
        <Failure error={list.error} onRetry={() => list.refetch()} />
      ) : (
        <CaseTable
          rows={rows}
          loading={list.isPending}
          chosen={chosen}
          empty={list.isPending ? '正在打开' : emptyWords(filter)}
        />
      )}
      <Pages
        page={pageNumber}
        next={list.data?.next}
        onNext={(after) => navigate(worklistAddress({ ...filter, after }), { state: { page: pageNumber + 1 } })}
        onBack={() => navigate(-1)}
      />
      <KeysHelp open={help} onClose={() => setHelp(false)} />
    </>
  )
}

const emptyWords = (filter: WorklistFilter): string =>
  Object.keys(filter).length === 0 ? '现在没有要办的件' : '没有符合这些条件的件，可以清除条件再看'

interface PagesProps {
  page: number
  next: string | undefined
  onNext: (after: string) => void
  onBack: () => void
}

function Pages({ page, next, onNext, onBack }: PagesProps) {
  if (page === 1 && next === undefined) return null
  return (
    <nav className="pages" aria-label="翻页">
      <Button disabled={page === 1} onClick={onBack}>
        上一页
      </Button>
      <span>第 {page} 页</span>
      <Button disabled={next === undefined} onClick={() => next !== undefined && onNext(next)}>
        下一页
      </Button>
    </nav>
  )
}
