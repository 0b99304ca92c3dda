import type { CasePage, meansPages } from '@jzt/contract'
import { Button } from 'antd'
import { column, Sheet } from '../ui/sheet.tsx'
import { AuthorisationCell } from './authorisation-cell.tsx'
import { askedWords, Circumstances } from './circumstances.tsx'
import {
  assetColumns,
  dwellingColumns,
  incomeColumns,
  namesByKey,
  nearKinColumns,
  spendingColumns,
  vehicleColumns,
} from './declared.tsx'
import { type MarkUnlike, markUnlike, SeveralStatements } from './differing.tsx'
import { statementsOf } from './statements.ts'
import { SupporterAnswers } from './supporter-answers.tsx'
import { absenceWords, disabilityText, occupationWords, reasonWords, relationWords, wordFor } from './words.ts'

interface HouseholdTabProps {
  page: CasePage
  revealed: boolean
  onReveal: () => void
}

type Member = CasePage['members'][number]

/** 家庭: the members and everything that was declared. */
export function HouseholdTab({ page, revealed, onReveal }: HouseholdTabProps) {
  const { application: declared, members } = page
  const nameOf = namesByKey(members)
  const unlike = markUnlike(statementsOf(page), 'family')
  const none = (name: (typeof meansPages)[number], words: string) =>
    declared.notAsked?.includes(name) ? '申请时没有问到' : words
  return (
    <>
      <SeveralStatements page={page} />
      <Members page={page} revealed={revealed} onReveal={onReveal} unlike={unlike} />
      <Sheet
        title="收入"
        rows={declared.income ?? []}
        columns={incomeColumns(nameOf, firstIncomeMarked(declared.income ?? [], unlike))}
        empty={none('income', '申报没有收入')}
      />
      <div className="two-columns">
        <Sheet
          title="金融资产"
          rows={declared.assets ?? []}
          columns={assetColumns(nameOf)}
          empty={none('assets', '申报没有金融资产')}
        />
        <Sheet
          title="房屋"
          rows={declared.dwellings ?? []}
          columns={dwellingColumns(nameOf)}
          empty={none('dwellings', '申报没有房屋')}
        />
        <Sheet
          title="车辆、船舶、机械"
          rows={declared.vehicles ?? []}
          columns={vehicleColumns(nameOf)}
          empty={none('vehicles', '申报没有车辆、船舶、大型机械')}
        />
        <Sheet
          title="刚性支出"
          rows={declared.spending ?? []}
          columns={spendingColumns(nameOf)}
          empty={none('spending', '申报没有刚性支出')}
        />
      </div>
      <Circumstances application={declared} nameOf={nameOf} unlike={unlike} />
      {declared.supporters && declared.supporters.length > 0 ? <SupporterAnswers page={page} /> : null}
      <Sheet title="近亲属申明" rows={declared.nearKin ?? []} columns={nearKinColumns} empty="申明没有须备案的近亲属" />
      <Reasons page={page} />
    </>
  )
}

type Income = NonNullable<CasePage['application']['income']>

/** What is compared is the sum of a member's income: it is marked once, in his first line. */
const firstIncomeMarked = (income: Income, unlike: MarkUnlike) => (row: Income[number]) =>
  income.find(({ memberKey }) => memberKey === row.memberKey) === row ? unlike(row.memberKey, '每月收入合计') : null

const personal = ['劳动能力', '长期照护', '无民事行为能力'] as const

function Members({ page, revealed, onReveal, unlike }: HouseholdTabProps & { unlike: MarkUnlike }) {
  const byKey = new Map((page.application.members ?? []).map((member) => [member.key, member]))
  const declared = (member: Member) => byKey.get(member.key)
  return (
    <Sheet<Member>
      title="家庭成员"
      rows={page.members}
      empty="没有家庭成员"
      columns={[
        column('姓名', (member) => member.name),
        column('关系', (member) => wordFor(relationWords, member.relation)),
        column('身份证号', (member) => member.idNumber),
        column('年龄', (member) => `${member.age} 岁`, 'right'),
        column('状况', (member) => (
          <>
            {statusOf(declared(member))}
            {personal.map((what) => {
              const mark = unlike(member.key, what)
              return mark ? (
                <div key={what}>
                  {what} {mark}
                </div>
              ) : null
            })}
          </>
        )),
        column('授权核对', (member) => <AuthorisationCell member={member} members={page.members} />),
      ]}
      foot={
        revealed ? null : (
          <Button size="small" className="reveal" onClick={onReveal}>
            显示完整身份证号（会记入审计）
          </Button>
        )
      }
    />
  )
}

function statusOf(member: NonNullable<CasePage['application']['members']>[number] | undefined): string {
  if (!member) return ''
  return [
    occupationWords[member.occupation],
    member.disability ? `残疾 ${disabilityText(member.disability)}` : undefined,
    member.seriousIllness ? `重病 ${member.seriousIllness}` : undefined,
    member.absence ? absenceWords[member.absence] : undefined,
    member.livesTogether ? undefined : '不共同生活',
    member.togetherForYear === false ? '共同生活不满一年' : undefined,
    member.clergyYears === undefined ? undefined : `在宗教场所连续居住 ${member.clergyYears} 年`,
    member.bedridden && member.bedridden !== 'no' ? bedriddenWords[member.bedridden] : undefined,
    member.keptByKin ? '靠父母或兄弟姐妹供养' : undefined,
    member.longTermCare ? '需要长期照护' : undefined,
    member.noCivilCapacity ? '法院宣告无民事行为能力' : undefined,
    member.ableToWork === false ? '无劳动能力' : undefined,
  ]
    .filter(Boolean)
    .join('、')
}

const bedriddenWords = { 'under-half-year': '卧床不到半年', 'half-year': '卧床半年以上' } as const

const areaWords = { urban: '城市标准', rural: '农村标准' } as const

function Reasons({ page: { application } }: { page: CasePage }) {
  const { reasons, area } = application
  return (
    <section className="panel">
      <h2>申请原因</h2>
      <p>申请：{askedWords(application)}</p>
      {reasons ? (
        <p>
          {reasons.kinds.map((kind) => reasonWords[kind]).join('、')}：{reasons.words || '没有补充说明'}
        </p>
      ) : (
        <p className="fine">没有填写</p>
      )}
      {area ? <p className="fine">按{areaWords[area]}认定</p> : null}
    </section>
  )
}
