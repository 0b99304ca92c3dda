import { countyOf, type DivisionCode, townOf } from '@jzt/kernel'
import type { Browser } from 'playwright-core'
import { type Desk, type Office, openDesk } from './desk.ts'

export interface Desks {
  readonly village: Desk
  readonly clerk: Desk
  readonly head: Desk
  readonly districtClerk: Desk
  readonly districtHead: Desk
}

/** Everybody who carries a case of one village, each at a desk of his own. 陈二 goes along on the visits and needs none. */
export async function openDesks(browser: Browser, office: Office, village: DivisionCode): Promise<Desks> {
  const [town, district] = [townOf(village), countyOf(village)]
  const sit = (seat: Parameters<typeof openDesk>[2]) => openDesk(browser, office, seat)
  await sit({ account: 'chen.er', name: '陈二', role: 'village', division: village })
  return {
    village: await sit({ account: 'zhao.yi', name: '赵一', role: 'village', division: village }),
    clerk: await sit({ account: 'qian.san', name: '钱三', role: 'town-clerk', division: town }),
    head: await sit({ account: 'sun.si', name: '孙四', role: 'town-head', division: town }),
    districtClerk: await sit({ account: 'li.wu', name: '李五', role: 'district-clerk', division: district }),
    districtHead: await sit({ account: 'zhou.liu', name: '周六', role: 'district-head', division: district }),
  }
}
