import type { ApplicationMember, Supporter } from '@jzt/contract'
import { readIdNumber } from '@jzt/kernel'

type Sexed = Readonly<Record<'male' | 'female' | 'unknown', string>>

/** What the supported person is to a supporter who is this to him. */
const words: Readonly<Record<Supporter['relation'], Sexed>> = {
  spouse: { male: '丈夫', female: '妻子', unknown: '配偶' },
  child: { male: '父亲', female: '母亲', unknown: '父母' },
  parent: { male: '儿子', female: '女儿', unknown: '子女' },
  grandchild: { male: '祖父（外祖父）', female: '祖母（外祖母）', unknown: '祖父母（外祖父母）' },
  grandparent: { male: '孙子（外孙）', female: '孙女（外孙女）', unknown: '孙辈（外孙辈）' },
  sibling: { male: '兄弟', female: '姐妹', unknown: '兄弟姐妹' },
}

/** 父亲, of the one whom a supporter owes support: the relation turned round, and the sex by the identity number. */
export function supportedIs(
  { relation }: Pick<Supporter, 'relation'>,
  supported: Pick<ApplicationMember, 'idNumber'> | undefined,
): string {
  const reading = readIdNumber(supported?.idNumber ?? '')
  return words[relation][reading.ok ? reading.sex : 'unknown']
}
