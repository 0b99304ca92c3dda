/** The programmes that a household can be granted, by the names used everywhere; 社会救助法 第十三条, 第十五条. */
export const programmes = ['dibao', 'single-person', 'tekun', 'marginal', 'rigid', 'temporary'] as const

export type Programme = (typeof programmes)[number]

/**
 * The programmes that people apply for. 单人保 `single-person` is not applied for by name: it is what an application
 * for 低保 may come to for one member of the family (社会救助法 第二十一条).
 */
export const askedProgrammes = ['dibao', 'tekun', 'marginal', 'rigid', 'temporary'] as const satisfies Programme[]

export type AskedProgramme = (typeof askedProgrammes)[number]

/** How people read a programme. */
export const programmeWords: Readonly<Record<Programme, string>> = {
  dibao: '最低生活保障',
  'single-person': '单人保（低保）',
  tekun: '特困人员救助供养',
  marginal: '低保边缘家庭',
  rigid: '刚性支出困难家庭',
  temporary: '临时救助',
}

/** The same in few letters, for columns and headings where several stand beside each other. */
export const programmeShortWords: Readonly<Record<Programme, string>> = {
  dibao: '低保',
  'single-person': '单人保',
  tekun: '特困',
  marginal: '低保边缘',
  rigid: '刚性支出',
  temporary: '临时救助',
}
