import { Form } from 'antd'
import { supporterStatusWords } from '../casework/circumstance-words.ts'
import { useOpenCase } from '../ui/case-context.tsx'
import { FieldList } from '../ui/field-list.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { MemberField } from '../ui/people-fields.tsx'
import { ChoiceField, LongTextField, NumberField, TextField, YesNoField } from '../ui/plain-fields.tsx'
import { SupporterSelect } from './supporter-select.tsx'
import { Capacity, Labour, LongTermCare } from './visit-people.tsx'

const selfCareItems = [
  ['eats', '自主吃饭'],
  ['dresses', '自主穿衣'],
  ['getsUp', '自主上下床'],
  ['usesToilet', '自主如厕'],
  ['walks', '室内自主行走'],
  ['washes', '自主洗澡'],
] as const

const SelfCare = () => (
  <FieldList name="selfCare" title="自理能力评估（六项）" item="评估">
    {(index) => (
      <>
        <MemberField name={[index, 'memberId']} label="评估谁" />
        {selfCareItems.map(([item, label]) => (
          <YesNoField key={item} name={[index, item]} label={label} yes="能" no="不能" />
        ))}
      </>
    )}
  </FieldList>
)

/** Where the district has set a limit the family was asked, or the assessment misses it; elsewhere the figure is of no use. */
function Utilities() {
  const { application, assessment } = useOpenCase()
  const { utilities } = application
  const seen = Form.useWatch<number | undefined>(['utilities', 'monthlyFen'])
  const isMissing = assessment?.missing.some((words) => words.startsWith('水电燃料'))
  if (!utilities && !isMissing) return null
  const declared = utilities ? `申报 ${yuanWords(utilities.monthlyFen)}，` : ''
  return (
    <>
      <MoneyField name={['utilities', 'monthlyFen']} label={`水电燃料通讯物业一个月（${declared}看过缴费单再填）`} />
      {typeof seen === 'number' ? <TextField name={['utilities', 'words']} label="依据（看了哪几张缴费单）" /> : null}
    </>
  )
}

const Supporters = () => (
  <>
    <FieldList name="supporters" title="赡养、抚养、扶养义务人（了解到的，没有了解到的空着）" item="义务人">
      {(index) => (
        <>
          <SupporterSelect index={index} />
          <TextField name={[index, 'name']} label="姓名" />
          <ChoiceField name={[index, 'status']} label="情形" choices={supporterStatusWords} />
          <YesNoField name={[index, 'unable']} label="认定没有赡养抚养能力" yes="没有能力" no="有能力" />
          <NumberField name={[index, 'age']} label="年龄" min={0} max={120} unit="岁" />
          <MoneyField name={[index, 'ownIncomeFen']} label="本人月收入" />
          <NumberField name={[index, 'householdSize']} label="他家人口" min={1} max={50} unit="人" />
          <MoneyField name={[index, 'householdIncomeFen']} label="他家月收入" />
          <NumberField name={[index, 'supportedPeople']} label="他家须赡养抚养的人数" min={1} max={50} unit="人" />
          <MoneyField name={[index, 'agreedFen']} label="法律文书确定的月给付额" />
          <YesNoField name={[index, 'propertyWithinRule']} label="他的财产是否符合规定" yes="符合" no="不符合" />
          <TextField name={[index, 'words']} label="怎么了解到的（核对须经义务人本人同意）" />
        </>
      )}
    </FieldList>
    <YesNoField
      name="supportersClear"
      label="义务人是否已查清（申请时没有问到的，查清才能判定）"
      yes="已查清，再没有别人"
      no="还没有查清"
    />
  </>
)

const recognitions = { none: '都不是', orphan: '孤儿', 'de-facto-unsupported': '事实无人抚养儿童' } as const

const Children = () => (
  <FieldList name="children" title="孤儿、事实无人抚养儿童" item="儿童">
    {(index) => (
      <>
        <MemberField name={[index, 'memberId']} label="哪一个孩子" />
        <ChoiceField name={[index, 'recognised']} label="民政部门认定" choices={recognitions} />
        <YesNoField name={[index, 'inInstitution']} label="由儿童福利机构抚养" yes="是" no="不是" />
        <YesNoField
          name={[index, 'choseChildAllowance']}
          label="监护人的选择"
          yes="领儿童基本生活费"
          no="申请特困供养"
        />
      </>
    )}
  </FieldList>
)

const UnprovenWages = () => (
  <FieldList name="unprovenWages" title="有稳定工作但不能证明收入" item="一人">
    {(index) => (
      <>
        <MemberField name={[index, 'memberId']} label="谁" />
        <MoneyField name={[index, 'industryWageFen']} label="同行业上年月平均工资" />
        <TextField name={[index, 'words']} label="依据" />
      </>
    )}
  </FieldList>
)

function Company() {
  const count = Form.useWatch<number | undefined>(['company', 'count'])
  return (
    <>
      <NumberField name={['company', 'count']} label="名下企业（没有了解到的空着）" min={0} max={50} unit="家" />
      {typeof count === 'number' ? (
        <>
          {count > 0 ? (
            <YesNoField name={['company', 'accepted']} label="人工认定企业情况" yes="不影响" no="影响" />
          ) : null}
          <TextField name={['company', 'words']} label="企业情况说明" />
        </>
      ) : null}
    </>
  )
}

const kinds = { sudden: '急难型', expenditure: '支出型' } as const
const situations = {
  accident: '意外事件',
  illness: '家庭成员突发重大疾病',
  'dibao-spending': '低保家庭生活必需支出突然增加',
  other: '其他特殊困难',
  'without-support': '个人因自身以外的原因得不到家庭支持',
} as const

/** Only where 临时救助 is asked for; a figure left out stays as the family stated it. */
function Hardship() {
  const kind = Form.useWatch<string | undefined>(['hardship', 'kind'])
  const repeated = Form.useWatch<boolean | undefined>(['hardship', 'aidedForSameCause'])
  if (!useOpenCase().asked.includes('temporary')) return null
  return (
    <>
      <ChoiceField name={['hardship', 'kind']} label="遇到的困难（核实后再选）" choices={kinds} />
      {kind ? (
        <>
          <ChoiceField name={['hardship', 'situation']} label="困难情形" choices={situations} />
          <NumberField name={['hardship', 'affectedPersons']} label="受困人数" min={1} max={50} unit="人" />
          <MoneyField name={['hardship', 'necessaryCostFen']} label="近12个月自付的必需费用" />
          <YesNoField name={['hardship', 'aidedForSameCause']} label="曾因同一原因获得临时救助" yes="是" no="没有" />
          {repeated ? (
            <NumberField
              name={['hardship', 'monthsSinceSameAid']}
              label="距上次同因救助"
              min={0}
              max={600}
              unit="个月"
            />
          ) : null}
          <MoneyField name={['hardship', 'aidReceivedThisYearFen']} label="本年度已获临时救助金额" />
          <LongTextField name={['hardship', 'words']} label="困难核实情况" max={500} rows={2} />
        </>
      ) : null}
    </>
  )
}

function Disaster() {
  const { reasons } = useOpenCase().application
  if (!reasons?.kinds.includes('disaster')) return null
  return <YesNoField name="majorDisaster" label="申报的灾害是否属实" yes="遭遇重大灾害或事故" no="没有" />
}

/** What only people on the spot can find: each left empty stays unknown. */
export const VisitFindings = () => (
  <>
    <Hardship />
    <SelfCare />
    <LongTermCare />
    <Capacity />
    <Labour />
    <Supporters />
    <Company />
    <Utilities />
    <UnprovenWages />
    <Children />
    <Disaster />
  </>
)
