import type { Missing } from '../expression/trace.ts'
import {
  dwellingCatalogue,
  householdCatalogue,
  memberCatalogue,
  supporterCatalogue,
  vehicleCatalogue,
} from '../facts/catalogue.ts'
import type { FactKind } from '../facts/fact-kind.ts'

type Catalogue = Readonly<Record<string, FactKind>>

const ofLists: Readonly<Record<string, Catalogue>> = {
  members: memberCatalogue,
  dwellings: dwellingCatalogue,
  vehicles: vehicleCatalogue,
  supporters: supporterCatalogue,
}

/** What a yes or no is about, where the title of the fact does not make a question with 是不是. */
const questions: Readonly<Record<string, string>> = {
  eatsAlone: '能不能自主吃饭',
  dressesAlone: '能不能自主穿衣',
  getsUpAlone: '能不能自主上下床',
  usesToiletAlone: '能不能自主如厕',
  walksAlone: '能不能在室内自主行走',
  washesAlone: '能不能自主洗澡',
  cannotLiveAlone: '能不能独立生活',
  seriousIllness: '有没有重特大疾病',
  noCivilCapacity: '有没有民事行为能力',
  choseChildAllowance: '的监护人是不是选择领取儿童基本生活费',
  unable: '有没有赡养抚养扶养能力',
  propertyWithinRule: '的财产是不是符合规定',
  companyAccepted: '企业的情况是不是影响家庭财产',
}

/** What is not known, as people say it: "儿子的家庭月收入", "老人能不能自主吃饭". What is no fact keeps its title. */
export function missingWords({ path, title }: Pick<Missing, 'path' | 'title'>): string {
  const parts = path.split('.')
  const [list = '', name = ''] = [parts[0], parts.at(-1)]
  const kind = parts.length > 1 ? ofLists[list]?.[name] : (householdCatalogue as Catalogue)[name]
  if (!kind || !title.endsWith(kind.title)) return title
  const whose = title.slice(0, -kind.title.length).replace(/的$/, '')
  // Of a supporter "义务人" is said by the name already.
  const what = kind.title.replace(/^义务人/, '')
  if (kind.kind === 'yes-no') return `${whose}${questions[name] ?? `是不是${what}`}`
  return whose ? `${whose}的${what}` : what
}
