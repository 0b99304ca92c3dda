import type { DivisionCode } from '@jzt/kernel'

interface Village {
  readonly code: DivisionCode
  readonly name: string
  readonly town: string
  readonly county: string
}

const village = (code: DivisionCode, county: string, town: string, name: string): Village => ({
  code,
  name,
  town,
  county,
})

/**
 * Real villages and communities of Chongqing (public list of 2023-06-30), where the invented families live.
 * 两江新区 was formed on 2025-11-06; no village code of its own is published, so the last three digits of the old code
 * stand behind the new town code (石船镇 500112142 → 500157104, 观音桥街道 500105006 → 500157019).
 */
export const places = {
  huayipo: village('500103001003', '渝中区', '七星岗街道', '华一坡社区'),
  lingshixiang: village('500103001011', '渝中区', '七星岗街道', '领事巷社区'),
  zhongshanErlu: village('500103004002', '渝中区', '两路口街道', '中山二路社区'),
  chongqingcun: village('500103004010', '渝中区', '两路口街道', '重庆村社区'),
  jinbi: village('500106004001', '沙坪坝区', '磁器口街道', '金碧社区'),
  fenghuangshan: village('500106004004', '沙坪坝区', '磁器口街道', '凤凰山社区'),
  longquancun: village('500106112202', '沙坪坝区', '中梁镇', '龙泉村'),
  xinfacun: village('500106112205', '沙坪坝区', '中梁镇', '新发村'),
  taohongcun: village('500157104201', '两江新区', '石船镇', '太洪村'),
  chongqiaocun: village('500157104202', '两江新区', '石船镇', '重桥村'),
  taoyuan: village('500157019001', '两江新区', '观音桥街道', '桃源社区'),
  yanghe: village('500157019002', '两江新区', '观音桥街道', '洋河社区'),
} as const satisfies Record<string, Village>

const byCode = new Map<DivisionCode, Village>(Object.values(places).map((place) => [place.code, place]))

/** 重庆市渝中区七星岗街道华一坡社区12号 */
export function addressIn(code: DivisionCode, line: string): string {
  const place = byCode.get(code)
  return place ? `重庆市${place.county}${place.town}${place.name}${line}` : `外省（${code}）${line}`
}
