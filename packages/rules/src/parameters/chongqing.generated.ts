// Generated from parameters/cq/*.yaml by parameters/generate.ts: change the YAML, then run it again.
import type { ParameterHistory } from './parameter.ts'

/** The dated parameters of Chongqing. */
export const chongqing = [
  {
    name: 'classified.severe-disability',
    title: '重度残疾（一、二级）增发',
    unit: 'fen',
    periods: [
      {
        from: '2018-01-01',
        to: null,
        value: 6000,
        document: '2018年8月分类重点救助规定（2025年通知保持不变）',
        verified: true,
      },
    ],
  },
  {
    name: 'classified.serious-illness',
    title: '重特大疾病增发',
    unit: 'fen',
    periods: [
      {
        from: '2018-01-01',
        to: null,
        value: 6000,
        document: '2018年8月分类重点救助规定（2025年通知保持不变）',
        verified: true,
      },
    ],
  },
  {
    name: 'classified.age-70',
    title: '七十周岁以上增发',
    unit: 'fen',
    periods: [
      {
        from: '2018-01-01',
        to: null,
        value: 6000,
        document: '2018年8月分类重点救助规定（2025年通知保持不变）',
        verified: true,
      },
    ],
  },
  {
    name: 'classified.preschool',
    title: '学龄前儿童增发',
    unit: 'fen',
    periods: [
      {
        from: '2018-01-01',
        to: null,
        value: 10000,
        document: '2018年8月分类重点救助规定（2025年通知保持不变）',
        verified: true,
      },
    ],
  },
  {
    name: 'classified.student',
    title: '在校学生增发',
    unit: 'fen',
    periods: [
      {
        from: '2018-01-01',
        to: null,
        value: 10000,
        document: '2018年8月分类重点救助规定（2025年通知保持不变）',
        verified: true,
      },
    ],
  },
  {
    name: 'classified.any-disability',
    title: '持残疾证增发',
    unit: 'fen',
    periods: [
      {
        from: '2018-01-01',
        to: null,
        value: 4000,
        document: '2018年8月分类重点救助规定（2025年通知保持不变）',
        verified: true,
      },
    ],
  },
  {
    name: 'household.months-together',
    title: '长期共同居住的最短时间',
    unit: '个月',
    periods: [{ from: '2018-01-01', to: null, value: 12, document: '示例：本市文件未查到', verified: false }],
  },
  {
    name: 'household.clergy-years',
    title: '在宗教场所居住不计入家庭的年限',
    unit: '年',
    periods: [
      {
        from: '2018-01-01',
        to: '2022-12-31',
        value: 1,
        document: '重庆市城乡居民最低生活保障条例（2016）第十一条',
        verified: true,
      },
      { from: '2023-01-01', to: null, value: 3, document: '渝府办发〔2022〕128号（施行日待核实）', verified: false },
    ],
  },
  {
    name: 'income.employment-cost',
    title: '每名务工人员固定扣减的就业成本',
    unit: 'fen',
    periods: [{ from: '2018-01-01', to: null, value: 0, document: '示例：本市文件未查到', verified: false }],
  },
  {
    name: 'supporter.standard-multiple',
    title: '义务人家庭先行保留的低保标准倍数',
    unit: '倍',
    periods: [{ from: '2018-01-01', to: null, value: 2, document: '示例：本市文件未查到', verified: false }],
  },
  {
    name: 'supporter.rate',
    title: '超出部分计为赡养抚养扶养费的比例',
    unit: '%',
    periods: [{ from: '2018-01-01', to: null, value: 50, document: '示例：本市文件未查到', verified: false }],
  },
  {
    name: 'marginal.ratio',
    title: '低保边缘收入线（低保标准的百分比）',
    unit: '%',
    periods: [{ from: '2018-01-01', to: null, value: 150, document: '民发〔2021〕57号 第八条', verified: false }],
  },
  {
    name: 'property.asset-cap-multiple',
    title: '人均金融资产限额（低保标准倍数）',
    unit: '倍',
    periods: [
      { from: '2018-01-01', to: '2022-12-31', value: 12, document: '渝府办发〔2017〕33号', verified: true },
      { from: '2023-01-01', to: null, value: 24, document: '渝府办发〔2022〕128号（施行日待核实）', verified: false },
    ],
  },
  {
    name: 'property.illness-asset-cap',
    title: '重特大疾病家庭人均金融资产豁免限额',
    unit: 'fen',
    periods: [{ from: '2018-01-01', to: null, value: 0, document: '区县豁免规定（未采用）', verified: false }],
  },
  {
    name: 'property.area-multiple',
    title: '多套住房人均面积限额（最低住房保障面积倍数）',
    unit: '倍',
    periods: [{ from: '2018-01-01', to: null, value: 3, document: '渝府办发〔2017〕33号', verified: true }],
  },
  {
    name: 'property.minimum-area',
    title: '人均最低住房保障面积',
    unit: 'area',
    periods: [{ from: '2018-01-01', to: null, value: null, document: '本市文件未查到', verified: false }],
  },
  {
    name: 'property.vehicle-value-exempt',
    title: '车辆现值豁免限额',
    unit: 'fen',
    periods: [{ from: '2018-01-01', to: null, value: 0, document: '区县豁免规定（未采用）', verified: false }],
  },
  {
    name: 'standard.urban',
    title: '城市低保标准',
    unit: 'fen',
    periods: [
      {
        from: '2018-01-01',
        to: '2019-08-31',
        value: 54600,
        document: '2018年8月调整社会救助标准的通知',
        verified: true,
      },
      { from: '2019-09-01', to: '2020-08-31', value: 58000, document: '2019年标准（施行月份待核实）', verified: false },
      { from: '2020-09-01', to: '2021-08-31', value: 62000, document: '2020年标准（施行月份待核实）', verified: false },
      { from: '2021-09-01', to: '2022-08-31', value: 63600, document: '2021年标准（施行月份待核实）', verified: false },
      {
        from: '2022-09-01',
        to: '2023-08-31',
        value: 71700,
        document: '渝民〔2022〕187号（施行月份待核实）',
        verified: false,
      },
      { from: '2023-09-01', to: '2024-08-31', value: 73500, document: '渝民发〔2023〕10号', verified: true },
      { from: '2024-09-01', to: '2025-06-30', value: 75000, document: '渝民发〔2024〕9号', verified: true },
      { from: '2025-07-01', to: null, value: 77000, document: '渝民规〔2025〕6号', verified: true },
    ],
  },
  {
    name: 'standard.rural',
    title: '农村低保标准',
    unit: 'fen',
    periods: [
      {
        from: '2018-01-01',
        to: '2019-08-31',
        value: 41000,
        document: '2018年8月调整社会救助标准的通知',
        verified: true,
      },
      { from: '2019-09-01', to: '2020-08-31', value: 44000, document: '2019年标准（施行月份待核实）', verified: false },
      { from: '2020-09-01', to: '2021-08-31', value: 49600, document: '2020年标准（施行月份待核实）', verified: false },
      { from: '2021-09-01', to: '2022-08-31', value: 51500, document: '2021年标准（施行月份待核实）', verified: false },
      {
        from: '2022-09-01',
        to: '2023-08-31',
        value: 58100,
        document: '渝民〔2022〕187号（施行月份待核实）',
        verified: false,
      },
      { from: '2023-09-01', to: '2024-08-31', value: 60000, document: '渝民发〔2023〕10号', verified: true },
      { from: '2024-09-01', to: '2025-06-30', value: 61000, document: '渝民发〔2024〕9号', verified: true },
      { from: '2025-07-01', to: null, value: 63000, document: '渝民规〔2025〕6号', verified: true },
    ],
  },
] as unknown as readonly ParameterHistory[]
