import type { Vehicle } from '../people/family.ts'
import { yuanText } from './amount.ts'
import type { Register } from './check-item.ts'

const kinds: Record<Vehicle['kind'], string> = {
  car: '小型轿车',
  truck: '轻型货车',
  'two-wheel-motorcycle': '普通二轮摩托车',
  'disabled-vehicle': '残疾人机动轮椅车',
}

/** M03 机动车登记, with the present value that districts may exempt. */
export const vehicles: Register = {
  item: 'M03',
  title: '机动车登记',
  sourceOrg: '重庆市公安局交通管理局',
  covers: () => true,
  recordsOf: ({ idNumber, name, vehicles: owned = [] }) =>
    owned.map((vehicle) => ({
      personIdNo: idNumber,
      name,
      plate: vehicle.plate,
      type: kinds[vehicle.kind],
      brand: vehicle.brand,
      firstRegisteredOn: vehicle.firstRegisteredOn,
      state: '正常',
      presentValue: yuanText(vehicle.presentValue),
    })),
}
