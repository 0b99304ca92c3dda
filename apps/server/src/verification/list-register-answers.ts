import type { Case } from '@jzt/casework'
import type { RegisterAnswerView } from '@jzt/contract'
import { type Fen, formatYuan, maskIdNumber } from '@jzt/kernel'
import type * as z from 'zod'
import { listSupporterAnswers } from '../authorisation/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { listAnswers, type RegisterAnswer } from './query-store.ts'
import type { RegisterRecord } from './register-record.ts'

type View = z.infer<typeof RegisterAnswerView>

/** The verification tab: every question with its status (核对未完成 while one is open) and what was found, in words. */
export async function listRegisterAnswers(
  equipment: Equipment,
  tx: Tx,
  file: Pick<Case, 'household' | 'id' | 'members'>,
): Promise<View[]> {
  const answers = await listAnswers(equipment, tx, file)
  return answers.filter(({ memberId }) => file.members.some(({ id }) => id === memberId)).map(viewOf)
}

type SupporterView = Pick<View, 'register' | 'status' | 'records'> & { readonly key: string }

/** What the registers say of supporters outside the household who have agreed to be checked. */
export async function listSupporterRegisters(
  equipment: Equipment,
  tx: Tx,
  file: Pick<Case, 'household' | 'id'>,
): Promise<SupporterView[]> {
  const supporters = await listSupporterAnswers(equipment, tx, file)
  const answers = await listAnswers(equipment, tx, file)
  return supporters.flatMap(({ supporterKey: key, person }) =>
    answers
      .filter(({ memberId }) => memberId === person?.personId)
      .map(viewOf)
      .map(({ register, status, records }) => ({ key, register, status, records })),
  )
}

const viewOf = ({
  queryId: _,
  askedAt,
  answeredAt,
  sourceOrg,
  requestNo,
  records,
  ...answer
}: RegisterAnswer): View => ({
  ...answer,
  askedAt: askedAt.toISOString(),
  ...(answeredAt ? { answeredAt: answeredAt.toISOString() } : {}),
  ...(sourceOrg ? { sourceOrg } : {}),
  ...(requestNo ? { requestNo } : {}),
  records: records.map(inWords),
})

const squareMetres = (hundredths: number): string => `${(hundredths / 100).toFixed(2)} ㎡`
const orNone = (text: string): string => text || '无'

/** The labels are what the office reads; identity numbers of others in the register are masked. */
function inWords(record: RegisterRecord): Record<string, string> {
  const yuan = (amount: Fen) => formatYuan(amount)
  switch (record.kind) {
    case 'household-member':
      return {
        姓名: record.name,
        身份证号码: maskIdNumber(record.personIdNo),
        户号: record.registerNo,
        与户主关系: record.relationToHead,
        户籍地址: record.address,
        迁入日期: record.movedInOn,
        迁出日期: orNone(record.movedOutOn),
      }
    case 'contribution':
      return {
        参保单位: record.employer,
        险种: record.scheme,
        月缴费基数: yuan(record.base),
        参保起始: record.since,
        状态: record.state,
      }
    case 'pension':
      return {
        险种: record.scheme,
        月待遇: yuan(record.monthly),
        其中基础养老金: yuan(record.basicPension),
        领取起始: record.since,
        状态: record.state,
      }
    case 'dwelling':
      return {
        权证号: record.certificateNo,
        坐落: record.address,
        用途: record.use,
        建筑面积: squareMetres(record.area),
        份额: `${record.share}%`,
        危房等级: orNone(record.dangerGrade),
        登记日期: record.registeredOn,
      }
    case 'vehicle':
      return {
        号牌: record.plate,
        类型: record.type,
        品牌: record.brand,
        初次登记: record.firstRegisteredOn,
        状态: record.state,
        现值: yuan(record.presentValue),
      }
  }
}
