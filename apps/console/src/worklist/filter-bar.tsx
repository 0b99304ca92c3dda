import { type StageName, stageWords } from '@jzt/contract'
import { programmeShortWords } from '@jzt/kernel'
import { Button, Input, type InputRef, Select } from 'antd'
import type { Ref } from 'react'
import { holderWords } from '../casework/words.ts'
import { useOfficer } from '../shell/office.tsx'
import { useDivisions } from '../ui/division-field.tsx'
import { dueWords, outcomeWords, showsEveryOpenCase, type WorklistFilter } from './filter.ts'

interface FilterBarProps {
  filter: WorklistFilter
  byStage: readonly { stage: StageName; count: number }[]
  searchRef: Ref<InputRef>
  onChange: (filter: WorklistFilter) => void
}

const listOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const holderOptions = [{ value: 'mine', label: '待我办理' }, ...listOf(holderWords), { value: 'all', label: '全部' }]

/** Without any number the stages stand alone: the city has none, and a narrowed list holds others. */
function stageOptionsOf(byStage: FilterBarProps['byStage']) {
  const counts = new Map<string, number>(byStage.map(({ stage, count }) => [stage, count]))
  return Object.entries(stageWords).map(([value, label]) => ({
    value: value as StageName,
    label: counts.size === 0 ? label : `${label}（${counts.get(value) ?? 0}）`,
  }))
}

export function FilterBar({ filter, byStage, searchRef, onChange }: FilterBarProps) {
  const stageOptions = stageOptionsOf(showsEveryOpenCase(filter) ? byStage : [])
  const pick = <Key extends keyof WorklistFilter>(key: Key) => ({
    allowClear: true,
    value: filter[key] ?? null,
    onChange: (value: WorklistFilter[Key] | null | undefined) => onChange({ ...filter, [key]: value ?? undefined }),
  })
  return (
    <search className="filter-bar">
      <Input.Search
        ref={searchRef}
        key={filter.find ?? ''}
        aria-label="查找"
        placeholder="受理编号、完整身份证号、姓名"
        defaultValue={filter.find ?? ''}
        allowClear
        maxLength={40}
        style={{ width: 290 }}
        onSearch={(find) => onChange({ ...filter, find: find.trim() || undefined })}
      />
      <Select aria-label="阶段" placeholder="阶段" options={stageOptions} style={{ width: 160 }} {...pick('stage')} />
      <Select
        aria-label="已办结的件"
        placeholder="已办结的件"
        options={listOf(outcomeWords)}
        style={{ width: 140 }}
        {...pick('outcome')}
      />
      <Select
        aria-label="救助项目"
        placeholder="救助项目"
        options={listOf(programmeShortWords)}
        style={{ width: 130 }}
        {...pick('programme')}
      />
      <Select
        aria-label="由谁办理"
        placeholder="由谁办理"
        options={holderOptions}
        style={{ width: 130 }}
        {...pick('holder')}
      />
      <Select aria-label="期限" placeholder="期限" options={listOf(dueWords)} style={{ width: 130 }} {...pick('due')} />
      <DivisionFilter pick={pick('division')} />
      <Button onClick={() => onChange({})} disabled={Object.keys(filter).length === 0}>
        清除
      </Button>
    </search>
  )
}

type Pick = { value: string | null; onChange: (value: string | null | undefined) => void; allowClear: boolean }

/** The units below the own one; a village has none below it. */
function DivisionFilter({ pick }: { pick: Pick }) {
  const { division } = useOfficer()
  const below = useDivisions(division.length < 12 ? division : undefined)
  const options = (below.data?.divisions ?? []).map(({ code, name }) => ({ value: code, label: name }))
  if (options.length === 0) return null
  return (
    <Select
      aria-label="单位"
      placeholder="单位"
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      style={{ width: 160 }}
      {...pick}
    />
  )
}
