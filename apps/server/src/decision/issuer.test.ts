import { describe, expect, test } from 'vitest'
import { issuerOf } from './issuer.ts'

const street = { town: '渝中区七星岗街道', county: '渝中区', phone: '023-63510001' }
const town = { town: '渝北区石船镇', county: '渝北区', phone: '023-67810001' }

describe('文书的落款', () => {
  test('区里签的：决定书、待遇调整、渐退期、有效期满，落款是区民政局', () => {
    for (const kind of ['decision', 'adjustment', 'grace', 'expiry'] as const)
      expect(issuerOf(kind, street, false)).toBe('重庆市渝中区民政局')
  })

  test('镇街办理的落款是镇街：街道是办事处，镇是人民政府', () => {
    expect(issuerOf('acceptance', street, false)).toBe('重庆市渝中区七星岗街道办事处')
    expect(issuerOf('aid-first', town, false)).toBe('重庆市渝北区石船镇人民政府')
  })

  test('镇街限额以内的临时救助由镇街决定，决定书也由镇街落款；以后的调整仍由区里签', () => {
    expect(issuerOf('decision', town, true)).toBe('重庆市渝北区石船镇人民政府')
    expect(issuerOf('adjustment', town, true)).toBe('重庆市渝北区民政局')
  })
})
