import { Alert } from 'antd'
import { useOpenCase } from './case-context.tsx'
import { yuanWords } from './money-input.ts'

/** 小额: what the town decides without the district, for this household and by today's standard. */
export function TownLimit({ beyond }: { beyond: string }) {
  const { townLimitFen, members } = useOpenCase()
  if (townLimitFen === undefined) return null
  return townLimitFen === 0 ? (
    <Alert type="warning" showIcon title={`没有设定镇街可以决定的金额，${beyond}`} />
  ) : (
    <Alert
      type="info"
      showIcon
      title={`这户 ${members.length} 人，镇街可以决定的不超过 ${yuanWords(townLimitFen)}；${beyond}`}
    />
  )
}
