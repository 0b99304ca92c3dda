/** How a member signs on another's device. Never with the helper's own code. */
const ways = [
  { value: 'own-code', label: '有手机：收验证码，手写名字' },
  { value: 'handwriting-and-photo', label: '没手机：手写名字，拍张照片' },
  { value: 'scanned-paper', label: '签过纸的：拍授权书照片' },
  { value: 'guardian', label: '监护人替孩子签' },
] as const

export type How = (typeof ways)[number]['value']

/** A child signs through a guardian and in no other way; a grown-up never does. */
export const waysOf = ({ isMinor }: { isMinor: boolean }): readonly { value: How; label: string }[] =>
  ways.filter(({ value }) => (value === 'guardian') === isMinor)
