import type { StepForm } from '../step-panel/step-form.ts'
import { GapList } from '../ui/gap-list.tsx'

export const requestSupplement: StepForm<'request-supplement'> = {
  intro:
    '材料不齐的，一次性书面告知申请人和代理人要补什么，只能告知一次，请列全。未签授权的成员会自动列出。申请人在手机上看到的就是下面这几项。',
  start: ({ page }) => ({
    gaps: page.members
      .filter((member) => !member.authorisedOn)
      .map((member) => ({
        kind: 'signature' as const,
        what: 'signature',
        memberId: member.memberId,
        words: `${member.name}还没有签署经济状况核查授权书`,
      })),
  }),
  Fields: () => <GapList />,
}
