import type { ApplicationPages, Draft } from '@jzt/contract'
import { plainDate, yuan } from '@jzt/kernel'
import { familyByKey } from '@jzt/sandbox/people'
import { describe, expect, it } from 'vitest'
import { declaredPages } from '../demo/index.ts'
import { checkApplication } from './check-application.ts'

const today = plainDate('2026-09-21')
const pages = declaredPages(familyByKey('widow-82'), today)
const check = (change: ApplicationPages, programmes: Draft['programmes'] = ['dibao']) =>
  checkApplication({ pages: { ...pages, asking: { programmes }, ...change }, programmes }, today)
const faults = (...given: Parameters<typeof check>) => {
  const checked = check(...given)
  return checked.ok ? [] : checked.fields.map(({ path }) => path)
}
const son = { key: 's1', name: '陈大力', relation: 'child', supports: 'm1', status: 'able' } as const
const need = { kind: 'sudden', filedAt: 'residence', words: '家里失火' } as const

describe('an application as a whole', () => {
  it('is taken as the family of the demo city fills it in', () => {
    expect(check({}).ok).toBe(true)
  })

  it('for 特困 says who would have to support; for the others that page may be missing', () => {
    const { supporters: _, ...without } = pages
    const asked = (programmes: Draft['programmes']) =>
      checkApplication({ pages: { ...without, asking: { programmes } }, programmes }, today)
    expect(asked(['tekun'])).toMatchObject({ ok: false, fields: [{ path: 'supporters', message: '这一页还没有填' }] })
    expect(asked(['dibao']).ok).toBe(true)
  })

  it('binds every supporter, large expense and emergency to a member of it', () => {
    expect(faults({ supporters: [{ ...son, supports: 'm9' }] })).toEqual(['supporters.0.supports'])
    expect(faults({ supporters: [son, son] })).toEqual(['supporters.1.key'])
    expect(faults({ consumption: [{ kind: 'insurance', memberKey: 'm9', yearlyFen: yuan(1) }] })).toEqual([
      'consumption.0.memberKey',
    ])
    expect(faults({ temporary: { ...need, affected: ['m1', 'm9'] } }, ['temporary'])).toEqual(['temporary.affected'])
  })

  it('tells of an emergency that has happened: today is the last day', () => {
    const on = (day: string) => faults({ temporary: { ...need, happenedOn: plainDate(day) } }, ['temporary'])
    expect(on('2026-09-21')).toEqual([])
    expect(on('2026-09-22')).toEqual(['temporary.happenedOn'])
  })
})

describe('a sudden emergency alone', () => {
  const { income: _, assets: __, dwellings: ___, vehicles: ____, spending: _____, ...without } = pages
  const checked = (temporary: NonNullable<ApplicationPages['temporary']>, programmes: Draft['programmes']) =>
    checkApplication({ pages: { ...without, asking: { programmes }, temporary }, programmes }, today)

  it('is taken without a word on income and property, and says that nobody asked', () => {
    expect(checked(need, ['temporary'])).toMatchObject({
      ok: true,
      application: { income: [], notAsked: ['income', 'assets', 'dwellings', 'vehicles', 'spending'] },
    })
  })

  it('keeps what was told all the same: only what is missing was not asked', () => {
    expect(check({ temporary: need }, ['temporary'])).toMatchObject({ ok: true })
    const whole = check({ temporary: need }, ['temporary'])
    expect(whole.ok && whole.application.notAsked).toBeUndefined()
  })

  it('with 低保 beside it, or for a great cost, still needs them', () => {
    for (const refused of [
      checked(need, ['temporary', 'dibao']),
      checked({ ...need, kind: 'expenditure' }, ['temporary']),
    ])
      expect(refused).toMatchObject({
        ok: false,
        fields: expect.arrayContaining([expect.objectContaining({ path: 'income' })]),
      })
  })

  it('cannot claim that it was not asked by itself', () => {
    const claimed = { ...pages, notAsked: ['income'] } as unknown as ApplicationPages
    const checked = checkApplication({ pages: claimed, programmes: ['dibao'] }, today)
    expect(checked.ok && checked.application.notAsked).toBeUndefined()
  })
})
