import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { useOfficer } from '../shell/office.tsx'
import { ScreenTitle } from '../ui/screen-title.tsx'
import { Conflicts } from './conflicts.tsx'
import { Drafts } from './drafts.tsx'
import { Packs } from './packs.tsx'
import { ParameterTable } from './parameter-table.tsx'
import { Rises } from './rises.tsx'

/** 政策参数: what is in force, what is prepared, what was published, and what it made of the paid households. */
export function Policy() {
  const { divisionName } = useOfficer()
  const [search, setSearch] = useSearchParams()
  return (
    <>
      <ScreenTitle title="政策参数" note={`${divisionName}　公布过的参数不能改，新的一期从施行日起代替旧的`} />
      <Tabs
        activeKey={search.get('tab') ?? 'parameters'}
        onChange={(tab) => setSearch({ tab }, { replace: true })}
        items={[
          { key: 'parameters', label: '现行参数', children: <ParameterTable /> },
          { key: 'drafts', label: '草案', children: <Drafts /> },
          { key: 'packs', label: '历次公布', children: <Packs /> },
          { key: 'rises', label: '标准调整', children: <Rises /> },
          { key: 'conflicts', label: '文件冲突', children: <Conflicts /> },
        ]}
      />
    </>
  )
}
