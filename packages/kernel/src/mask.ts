/** 张三 → 张*, 张小三 → 张**: the family name and the length stay. For notices on the open web. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = name
  return first + '*'.repeat(Math.max(rest.length, 1))
}

/** 张三 → 张*, 张小三 → 张*三: what kin recognise and a stranger cannot complete. For messages to one person's own phone. */
export const maskMiddle = (name: string): string => {
  const letters = [...name]
  return letters.length < 3 ? maskName(name) : `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

/** 500103********0028 */
export const maskIdNumber = (idNumber: string): string =>
  idNumber.length < 10
    ? '*'.repeat(idNumber.length)
    : `${idNumber.slice(0, 6)}${'*'.repeat(idNumber.length - 10)}${idNumber.slice(-4)}`

/** 138****5678 */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`
