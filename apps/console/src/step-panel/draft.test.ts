import { expect, test } from 'vitest'
import { draftKey, forgetDrafts, readDraft, writeDraft } from './draft.ts'

function shelf(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  }
}

const draft = { savedAt: '2026-11-02T02:42:00Z', values: { words: '已联系' } }

test('没办完的内容存在本机，再打开还在', () => {
  const store = shelf()
  const key = draftKey('officer-1', 'case-1', 'contact')
  expect(writeDraft(store, key, draft)).toBe(true)
  expect(readDraft(store, key)).toEqual(draft)
})

test('同一台电脑上，换一个人看不到别人没办完的内容', () => {
  const store = shelf()
  writeDraft(store, draftKey('officer-1', 'case-1', 'contact'), draft)
  expect(readDraft(store, draftKey('officer-2', 'case-1', 'contact'))).toBeUndefined()
})

test('退出时只清掉没办完的内容，不动别的', () => {
  const store = shelf()
  store.setItem('other', '1')
  writeDraft(store, draftKey('officer-1', 'case-1', 'contact'), draft)
  writeDraft(store, draftKey('officer-1', 'case-2', 'accept'), draft)
  forgetDrafts(store)
  expect([store.length, store.getItem('other')]).toEqual([1, '1'])
})

test('存坏了的内容当作没有，页面照常打开', () => {
  const store = shelf()
  store.setItem('k', '{"savedAt":')
  expect(readDraft(store, 'k')).toBeUndefined()
  store.setItem('k', '{"savedAt":1,"values":[]}')
  expect(readDraft(store, 'k')).toBeUndefined()
})

test('浏览器存不下时不说已保存', () => {
  const full = {
    ...shelf(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  expect(writeDraft(full, 'k', draft)).toBe(false)
})
