import type { CaseProgress } from '@jzt/contract'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Waiting } from '../shell/waiting'
import { call } from '../wire/office'
import { useAnswer } from '../wire/use-answer'
import { isNoCase, NoCase } from './no-case'

/** A page upon one case: the case of its address, asked for when the page opens. */
export function CaseScreen({ title, children }: { title: string; children: (progress: CaseProgress) => ReactNode }) {
  const caseId = useRouter().params['case'] ?? ''
  const { answer, again } = useAnswer(() => call('getMyCase', { params: { caseId } }))
  if (isNoCase(answer)) return <NoCase />
  return (
    <Waiting title={title} answer={answer} again={again}>
      {children}
    </Waiting>
  )
}
