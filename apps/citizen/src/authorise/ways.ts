/** How a member signs on another's device. Never with the helper's own code. */
export const ways = [
  { value: 'own-code', label: '有手机：收验证码，手写名字' },
  { value: 'handwriting-and-photo', label: '没手机：手写名字，拍张照片' },
  { value: 'scanned-paper', label: '签过纸的：拍授权书照片' },
] as const

export type How = (typeof ways)[number]['value']
