import type { CasePage } from '@jzt/contract'
import { Mark } from '../ui/mark.tsx'
import { formatDate } from '../ui/office-time.ts'
import { relationWords, type Words, wordFor } from './words.ts'

type Members = CasePage['members']
type Authorisation = NonNullable<Members[number]['authorisation']>
type Guardian = NonNullable<Authorisation['guardian']>

const byWords: Words<Authorisation['by']> = {
  'own-code': '本人验证码',
  link: '手机链接和验证码',
  handwriting: '当面手写',
  paper: '纸质授权书',
}

const guardianWords: Words<NonNullable<Guardian['relation']>> = {
  spouse: '配偶',
  parent: '父母',
  child: '子女',
  grandparent: '祖父母、外祖父母',
  grandchild: '孙子女、外孙子女',
  sibling: '兄弟姐妹',
  'other-kin': '其他亲属',
  village: '村（居）委会',
  'civil-affairs': '民政部门',
}

/** 授权核对 of one member: since when, who signed and in which way, or since when it is taken back. */
export function AuthorisationCell({ member, members }: { member: Members[number]; members: Members }) {
  const { authorisedOn, authorisation } = member
  return (
    <>
      {authorisedOn ? (
        <Mark tone="good">{formatDate(authorisedOn)}已授权</Mark>
      ) : (
        <Mark tone="soon">{goneWords(authorisation?.withdrawnOn)}</Mark>
      )}
      {authorisation ? <div className="fine">{signedWords(authorisation, members)}</div> : null}
    </>
  )
}

const goneWords = (withdrawnOn: string | undefined): string =>
  withdrawnOn ? `${formatDate(withdrawnOn)}已撤回，不能查询` : '未授权，不能查询'

/** 监护人周小妹（兄弟姐妹）代签，手机链接和验证码. */
export function signedWords({ by, signedOn, withdrawnOn, guardian }: Authorisation, members: Members): string {
  const before = withdrawnOn ? `${formatDate(signedOn)}签过：` : ''
  const signer = guardian ? `监护人${guardian.name}（${guardianRelation(guardian, members)}）代签，` : ''
  return `${before}${signer}${byWords[by]}`
}

/** What somebody from outside is to the member; one of the household is known by what he is to the applicant. */
function guardianRelation({ memberId, relation }: Guardian, members: Members): string {
  if (relation) return guardianWords[relation]
  const own = members.find((one) => one.memberId === memberId)?.relation
  return own === 'self' ? '申请人' : `申请人的${wordFor(relationWords, own ?? 'other')}`
}
