import type { Request } from './answer-form.ts'

type Asking = Pick<
  Request,
  'supporterName' | 'supportedIs' | 'supportedName' | 'applicantName' | 'familyPhoneEnds' | 'office'
>

/** Who asks and for whom, so that kin know the family: the first thing that he reads. */
export const askingLines = ({ supporterName, supportedIs, supportedName, ...asking }: Asking): string[] => [
  `${supporterName}，您好。`,
  `您的${supportedIs} ${supportedName}，家里在申请救助。`,
  ...(asking.applicantName === supportedName ? [] : [`申请的人是 ${asking.applicantName}。`]),
  `家里的电话，尾号是 ${asking.familyPhoneEnds}。`,
  `${asking.office.name}在办，想请您说明情况。`,
  '同意还是不同意，由您决定。',
  '不收钱，不问银行卡号和密码。',
]
