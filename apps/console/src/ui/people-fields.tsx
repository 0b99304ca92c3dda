import { useQuery } from '@tanstack/react-query'
import { Checkbox, Select } from 'antd'
import { call } from '../shell/api.ts'
import { roleWords } from '../shell/navigation.ts'
import { useOfficer } from '../shell/office.tsx'
import { useOpenCase } from './case-context.tsx'
import { Field, type FieldWords } from './field.tsx'

/** Colleagues of the own unit and below: the second person of a visit, or relatives of the household. */
export function ColleagueField({ several, ...words }: FieldWords & { several?: boolean }) {
  const colleagues = useQuery({ queryKey: ['colleagues'], queryFn: () => call('listColleagues'), staleTime: 300_000 })
  const me = useOfficer().officerId
  const others = (colleagues.data?.colleagues ?? []).filter(({ officerId }) => officerId !== me)
  const options = others.map((colleague) => ({
    value: colleague.officerId,
    label: `${colleague.name}（${colleague.divisionName}　${roleWords[colleague.role]}）`,
  }))
  return (
    <Field {...words} help={colleagues.error ? '名册没有打开，请刷新页面再选' : words.help}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        loading={colleagues.isPending}
        options={options}
        placeholder="按姓名查找"
        {...(several ? { mode: 'multiple' as const } : {})}
      />
    </Field>
  )
}

const useMembers = () => useOpenCase().members.map(({ memberId, name }) => ({ value: memberId, label: name }))

export const MemberField = (words: FieldWords) => (
  <Field {...words}>
    <Select options={useMembers()} allowClear placeholder="请选择家庭成员" style={{ maxWidth: 260 }} />
  </Field>
)

export const MembersField = (words: FieldWords) => (
  <Field {...words}>
    <Checkbox.Group options={useMembers()} />
  </Field>
)

/** Names typed one by one: those who sat in a meeting. */
export const NamesField = (words: FieldWords) => (
  <Field {...words}>
    <Select
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={['、', '，', ',', ' ']}
      placeholder="输入姓名后按回车"
    />
  </Field>
)
