import type { CasePage } from '@jzt/contract'
import { Descriptions } from 'antd'
import { yuanWords } from '../ui/money-input.ts'
import { formatDate, formatInstant } from '../ui/office-time.ts'
import { assetWords, disabilityText, incomeWords, occupationWords, relationWords, wordFor } from './words.ts'

interface BesideEvidenceProps {
  page: CasePage
  memberId: string | undefined
  uploadedAt: string
}

/** What was declared about the person of a paper, to be compared with it; a paper of nobody in particular shows the applicant. */
export function BesideEvidence({ page, memberId, uploadedAt }: BesideEvidenceProps) {
  const member = page.members.find((one) => one.memberId === memberId) ?? page.members[0]
  if (!member) return null
  const { application: declared } = page
  const person = declared.members?.find(({ key }) => key === member.key)
  const items = [
    ['姓名', member.name],
    ['身份证号', member.idNumber],
    ['出生日期', `${formatDate(member.birth)}（${member.age} 岁）`],
    ['关系', wordFor(relationWords, member.relation)],
    ['状况', person ? occupationWords[person.occupation] : ''],
    ['残疾', person?.disability ? disabilityText(person.disability) : '无'],
    ['重病', person?.seriousIllness || '无'],
    ...(declared.income ?? [])
      .filter(({ memberKey }) => memberKey === member.key)
      .map((one) => [
        `${incomeWords[one.kind]}收入`,
        `每${one.per === 'month' ? '月' : '年'} ${yuanWords(one.grossFen)}`,
      ]),
    ...(declared.assets ?? [])
      .filter(({ memberKey }) => memberKey === member.key)
      .map((one) => [assetWords[one.kind], yuanWords(one.amountFen)]),
  ] as const
  return (
    <div>
      <h3>申报内容</h3>
      <Descriptions
        column={1}
        size="small"
        bordered
        items={items.map(([label, words], place) => ({ key: place, label, children: words }))}
      />
      <p className="fine">材料上传于 {formatInstant(uploadedAt)}</p>
      <Differences page={page} memberId={member.memberId} />
    </div>
  )
}

function Differences({ page, memberId }: { page: CasePage; memberId: string }) {
  const findings = page.findings.filter((finding) => finding.memberId === memberId)
  if (findings.length === 0) return null
  return (
    <>
      <h3>与核对的出入</h3>
      <ul className="plain-list">
        {findings.map((finding) => (
          <li key={finding.findingId}>
            {finding.words}
            {finding.stated ? `；申报 ${finding.stated}` : ''}
            {finding.found ? `；查到 ${finding.found}` : ''}
          </li>
        ))}
      </ul>
    </>
  )
}
