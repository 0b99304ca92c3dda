import type { Application, Draft } from '@jzt/contract'
import type { PlainDate } from '@jzt/kernel'
import type { FieldFault } from '../platform/problem.ts'

/** Supporters, large spending and the emergency: bound to members of the application, and on days that have been. */
export function circumstanceFaults(
  application: Application,
  asked: Draft['programmes'],
  today: PlainDate,
): FieldFault[] {
  const keys = new Set<string>(application.members.map(({ key }) => key))
  return [
    ...supporterFaults(application, asked, keys),
    ...consumptionFaults(application, keys),
    ...needFaults(application, keys, today),
  ]
}

const whose = '这一项属于谁？请重新选择家庭成员'

/** 特困 cannot be judged without knowing who would have to support (民发〔2021〕43号 第八条). */
function supporterFaults({ supporters }: Application, asked: Draft['programmes'], keys: Set<string>): FieldFault[] {
  if (!supporters) return asked.includes('tekun') ? [{ path: 'supporters', message: '这一页还没有填' }] : []
  return supporters.flatMap(({ key, supports }, index) => [
    ...(keys.has(supports) ? [] : [{ path: `supporters.${index}.supports`, message: whose }]),
    ...(supporters.findIndex((one) => one.key === key) < index
      ? [{ path: `supporters.${index}.key`, message: '这位亲属写了两次，请删掉一次' }]
      : []),
  ])
}

const consumptionFaults = ({ consumption = [] }: Application, keys: Set<string>): FieldFault[] =>
  consumption.flatMap(({ memberKey }, index) =>
    memberKey === undefined || keys.has(memberKey) ? [] : [{ path: `consumption.${index}.memberKey`, message: whose }],
  )

function needFaults({ temporary }: Application, keys: Set<string>, today: PlainDate): FieldFault[] {
  if (!temporary) return []
  const { affected = [], happenedOn } = temporary
  return [
    ...(affected.every((key) => keys.has(key))
      ? []
      : [{ path: 'temporary.affected', message: '受影响的是谁？请重新选择家庭成员' }]),
    ...(happenedOn !== undefined && happenedOn > today
      ? [{ path: 'temporary.happenedOn', message: '日期还没有到，请写事情发生的那一天' }]
      : []),
  ]
}
