import type { Procedure } from './procedure.ts'
import { unread } from './source.ts'
import { standingProcedure } from './standing.ts'

const act = '特困人员认定办法（民发〔2021〕43号）'

/**
 * 特困: the process of 002 with the periods that 特困人员认定办法 gives (第十四条至第十八条, 第二十三条, none of them read
 * again): 15 working days for the survey, 15 more after an objection, 15 for the district, at least 30 % checked at random.
 */
export const tekunProcedure: Procedure = {
  ...standingProcedure,
  name: 'tekun',
  title: '特困人员认定程序',
  limits: {
    ...standingProcedure.limits,
    surveyWorkdays: 15,
    reInvestigateWorkdays: 15,
    districtWorkdays: 15,
    // 15 for the town and 15 for the district; an objection gives the town its 15 once more.
    extendedWorkdays: 30,
    hardWorkdays: 45,
    hardGround: 'objection',
    deliverWorkdays: 3,
    spotCheckShare: 0.3,
    selfCareWorkdays: 10,
  },
  stages: {
    'grant-aid-first': [],
    'complete-aid-first': [],
    'decide-in-town': [],
    'record-repayment': [],
    'agree-instalments': [],
    'propose-waiver': [],
    'decide-waiver': [],
  },
  sources: {
    ...standingProcedure.sources,
    surveyWorkdays: unread(`${act} 第十四条`),
    publicityDays: unread(`渝北民〔2023〕103号附件 三（一）、${act} 第十五条`),
    reInvestigateWorkdays: unread(`${act} 第十六条`),
    districtWorkdays: unread(`${act} 第十七条`),
    spotCheckShare: unread(`${act} 第十七条：不低于30%`),
    extendedWorkdays: unread(`${act} 第十四条、第十七条：15个工作日加15个工作日`),
    hardWorkdays: unread(`${act} 第十六条：有异议的，另加15个工作日`),
    deliverWorkdays: unread(`${act} 第十八条`),
    selfCareWorkdays: unread(`${act} 第二十三条`),
  },
}
