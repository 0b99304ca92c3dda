import { yuanText } from './amount.ts'
import type { Register } from './check-item.ts'

const sourceOrg = '重庆市人力资源和社会保障局'

/** M12 养老保险缴费: the employer who pays in, and the monthly base. Jobs without insurance are unknown to it. */
export const contributions: Register = {
  item: 'M12',
  title: '养老保险缴费',
  sourceOrg,
  covers: () => true,
  recordsOf: ({ idNumber, name, job }) =>
    job?.contributionBase === undefined
      ? []
      : [
          {
            personIdNo: idNumber,
            name,
            employer: job.employer,
            scheme: '企业职工基本养老保险',
            base: yuanText(job.contributionBase),
            since: job.since,
            state: '正常参保',
          },
        ],
}

/** M13 养老待遇: the monthly pension, and the basic part of it that is not counted as income. */
export const pensions: Register = {
  item: 'M13',
  title: '养老待遇',
  sourceOrg,
  covers: () => true,
  recordsOf: ({ idNumber, name, pension }) =>
    pension === undefined
      ? []
      : [
          {
            personIdNo: idNumber,
            name,
            scheme: pension.scheme === 'resident' ? '城乡居民基本养老保险' : '企业职工基本养老保险',
            monthly: yuanText(pension.monthly),
            basicPension: yuanText(pension.basic),
            since: pension.since,
            state: '正常发放',
          },
        ],
}
