import { addressIn } from '../people/places.ts'
import type { Register } from './check-item.ts'

/** M24 不动产登记. Contracted housing plots without a certificate are unknown to it. */
export const realEstate: Register = {
  item: 'M24',
  title: '不动产登记',
  sourceOrg: '重庆市规划和自然资源局',
  covers: () => true,
  recordsOf: ({ idNumber, name, registered, dwellings = [] }) =>
    dwellings.map((dwelling, index) => ({
      personIdNo: idNumber,
      name,
      certificateNo: `渝（${dwelling.registeredOn.slice(0, 4)}）不动产权第${idNumber.slice(-8, -1)}${index + 1}号`,
      address: addressIn(registered, dwelling.line),
      use: dwelling.use,
      /** Square metres. */
      area: dwelling.areaSquareMetres.toFixed(2),
      /** Per cent. */
      share: String(dwelling.sharePercent),
      /** A to D of 危险房屋鉴定标准 (JGJ 125); empty: never surveyed. */
      dangerGrade: dwelling.dangerGrade ?? '',
      registeredOn: dwelling.registeredOn,
    })),
}
