import { plainDate } from '@jzt/kernel'
import type { Chosen, Conflict } from './conflict.ts'

const chosen = (from: string, value: string, more: Omit<Chosen, 'from' | 'value'> = {}): Chosen => ({
  from: plainDate(from),
  value,
  ...more,
})

/** Every departure waits for a person who confirms it. */
const departure = (from: string, reason: string) => ({ departure: { from, reason, verified: false } }) as const

/** The house begins with the process of 2023; what was done before it is not decided here. */
const process = '2023-08-07'
const law = '2026-07-01'

/** The points on which law, regulation, ministry, city and district differ, with what the house does and why. */
export const conflicts: readonly Conflict[] = [
  {
    number: 1,
    id: 'survey-start',
    point: '受理后多久启动调查',
    kind: 'time-limit',
    positions: [
      { value: '2个工作日', days: 2.8, instrument: 'yubei2023', article: '附件 二' },
      { value: '3个工作日', days: 4.2, instrument: 'ministry2021', article: '第十五条（条号待核对）' },
    ],
    chosen: [chosen(process, '2个工作日', { days: 2.8 })],
    held: [{ limit: 'startWorkdays', value: 2 }],
  },
  {
    number: 2,
    id: 'republication',
    point: '异议成立后再次公示多久',
    kind: 'rule',
    positions: [
      { value: '7日', instrument: 'yubei2023', article: '附件 三（一）' },
      { value: '3日', instrument: 'chongqing2016', article: '第十八条' },
    ],
    chosen: [
      chosen(process, '7日', departure('3日', '市区两级流程都写7日；公示更长，群众监督更充分，且不计入办理时限')),
    ],
    held: [{ limit: 'republicityDays', value: 7 }],
  },
  {
    number: 3,
    id: 'decision-target',
    point: '受理后多久办结',
    kind: 'time-limit',
    positions: [
      { value: '20个工作日', days: 28, instrument: 'yubei2023', article: '附件 四' },
      { value: '30个工作日', days: 42, instrument: 'ministry2021', article: '（条号待核对）' },
      { value: '30日（不含公示和评议）', days: 30, instrument: 'chongqing2016', article: '第十九条' },
    ],
    chosen: [chosen(process, '20个工作日', { days: 28 })],
    held: [{ limit: 'decideWorkdays', value: 20 }],
  },
  {
    number: 3,
    id: 'decision-longest',
    point: '特殊情况最长多久办结',
    kind: 'time-limit',
    positions: [
      {
        value: '30个工作日，再延至45个工作日',
        days: 63,
        instrument: 'ministry2021',
        article: '（条号待核对）',
      },
      { value: '30日（不含公示和评议）', days: 30, instrument: 'chongqing2016', article: '第十九条' },
    ],
    chosen: [
      chosen(process, '30个工作日，再延至45个工作日', {
        days: 63,
        ...departure('30日（不含公示和评议）', '五种情形经负责人批准才延长；条例没有规定延长，部门规范性文件在后'),
      }),
    ],
    held: [
      { limit: 'extendedWorkdays', value: 30 },
      { limit: 'hardWorkdays', value: 45 },
    ],
  },
  {
    number: 4,
    id: 'entitlement-start',
    point: '从哪个月起发放',
    kind: 'rule',
    positions: [
      { value: '确认当月', instrument: 'chongqing2016', article: '第二十二条' },
      { value: '确认次月', instrument: 'ministry2021', article: '第二十一条（条号待核对）' },
    ],
    chosen: [chosen(process, '确认当月')],
    held: [{ limit: 'entitlement', value: 'APPROVAL_MONTH' }],
  },
  {
    number: 5,
    id: 'public-evaluation',
    point: '是否开民主评议会',
    kind: 'rule',
    positions: [
      { value: '每件都要', instrument: 'chongqing2016', article: '第十八条' },
      { value: '有异议才开', instrument: 'ministry2021', article: '第十九条（条号待核对）' },
      { value: '有异议才开', instrument: 'yubei2023', article: '附件 三（二）' },
    ],
    chosen: [chosen(process, '有异议才开', departure('每件都要', '国家和区里的流程都改为有疑问、有异议时才评议'))],
    held: [{ practice: '没有标注疑问、举报、重点调查的，不开评审会' }],
  },
  {
    number: 6,
    id: 'students',
    point: '成年在校学生是否计入家庭',
    kind: 'rule',
    positions: [
      { value: '在校就读的都计入', instrument: 'chongqing2016', article: '第十一条' },
      { value: '全日制本科及以下计入', instrument: 'chongqing2022', article: '（条号待核对）' },
    ],
    chosen: [
      chosen(
        '2023-01-01',
        '全日制本科及以下计入',
        departure('在校就读的都计入', '2022年认定办法明确到本科，条例尚未修订'),
      ),
    ],
    held: [{ rule: 'household.member' }, { parameter: 'household.postgraduates', value: 0 }],
  },
  {
    number: 7,
    id: 'clergy',
    point: '在宗教场所居住多久不计入家庭',
    kind: 'rule',
    positions: [
      { value: '超过1年', instrument: 'chongqing2016', article: '第十一条' },
      { value: '3年以上', instrument: 'chongqing2022', article: '（条号待核对）' },
    ],
    chosen: [
      chosen('2018-01-01', '超过1年'),
      chosen('2023-01-01', '3年以上', departure('超过1年', '2022年认定办法和民发〔2021〕57号都改为3年，条例尚未修订')),
    ],
    held: [{ parameter: 'household.clergy-years', value: 3 }],
  },
  {
    number: 8,
    id: 'review-frequency',
    point: '多久复核一次',
    kind: 'rule',
    positions: [
      { value: '有劳动能力未就业的，城市按月、农村按季', instrument: 'chongqing2016', article: '第二十六条' },
      { value: '变化不大的每年，不稳定的每半年', instrument: 'ministry2021', article: '第三十一条（条号待核对）' },
    ],
    chosen: [
      chosen(
        process,
        '分三类：12个月、6个月、3个月',
        departure('有劳动能力未就业的，城市按月、农村按季', '折中：有劳动能力未就业的不分城乡都按季，其余依国家规定'),
      ),
    ],
    held: [{ practice: '复核类别 A 12个月、B 6个月、C 3个月' }],
  },
  {
    number: 9,
    id: 'fine',
    point: '骗取救助的罚款',
    kind: 'rule',
    positions: [
      { value: '一倍以上三倍以下', instrument: 'interim649', article: '第六十八条' },
      { value: '二倍以下', instrument: 'law2026', article: '第七十三条' },
    ],
    chosen: [chosen('2014-05-01', '一倍以上三倍以下'), chosen(law, '二倍以下')],
    held: [{ practice: '按行为发生之日的法律；文书引用的条款随日期变化' }],
  },
  {
    number: 10,
    id: 'tekun-minor',
    point: '特困供养的未成年人到几岁',
    kind: 'rule',
    positions: [
      { value: '未满16周岁', instrument: 'interim649', article: '第十四条' },
      { value: '未成年人（未满18周岁）', instrument: 'law2026', article: '第十六条' },
    ],
    chosen: [chosen('2014-05-01', '未满16周岁'), chosen(law, '未成年人（未满18周岁）')],
    held: [{ parameter: 'tekun.minor-age', value: 18 }, { practice: '按判定当日的法律；本市若另有规定，改参数' }],
  },
  {
    number: 11,
    id: 'emergency-place',
    point: '临时救助向哪里申请',
    kind: 'rule',
    positions: [
      { value: '户籍地、居住地、急难发生地都可以', instrument: 'yubei2023', article: '附件 一（一）' },
      { value: '急难发生地', instrument: 'law2026', article: '第三十七条' },
    ],
    chosen: [
      chosen(process, '户籍地、居住地、急难发生地都可以'),
      chosen(
        law,
        '三地都可以，急难发生地不得推诿',
        departure('急难发生地', '法律保证急难发生地必须受理；另两地也受理对困难群众更方便'),
      ),
    ],
    held: [{ practice: '三地的镇街都能受理临时救助' }],
  },
]
