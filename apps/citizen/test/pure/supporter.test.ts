import assert from 'node:assert/strict'
import { test } from 'node:test'
import { yuan } from '@jzt/kernel'
import { askingLines } from '../../src/authorise/supporter/asking-lines.ts'
import { statementOf, statementWrongs } from '../../src/authorise/supporter/statement.ts'

const asking = {
  supporterName: '钱*力',
  supportedIs: '父亲',
  supportedName: '钱*英',
  applicantName: '钱*英',
  familyPhoneEnds: '1234',
  office: { name: '渝中区七星岗街道', phone: '023-60000001' },
}

test('who is asked reads for whom, by whom, and that nobody wants money', () => {
  assert.deepEqual(askingLines(asking), [
    '钱*力，您好。',
    '您的父亲 钱*英，家里在申请救助。',
    '家里的电话，尾号是 1234。',
    '渝中区七星岗街道在办，想请您说明情况。',
    '同意还是不同意，由您决定。',
    '不收钱，不问银行卡号和密码。',
  ])
  assert.equal(askingLines({ ...asking, applicantName: '周*国' })[2], '申请的人是 周*国。')
})

const right = { name: '钱大力', idNumber: '500199198403120034' }
const wrongs = (values: Record<string, string>) => statementWrongs({ ...right, ...values })

test('his own income is part of the household’s: a cent more is refused at its field, the same is not', () => {
  assert.deepEqual(wrongs({ income: '3000', own: '3000.01' }), [{ id: 'own', words: '您自己的收入，不能比全家的多' }])
  assert.deepEqual(wrongs({ income: '3000', own: '3000' }), [])
  assert.deepEqual(wrongs({ own: '3000' }), [])
  assert.deepEqual(wrongs({ income: '3000' }), [])
  assert.deepEqual(
    wrongs({ income: '三千', own: '3000' }).map(({ id }) => id),
    ['income'],
  )
  assert.deepEqual(statementOf({ income: '3000', own: '3000' }), {
    householdIncomeFen: yuan(3000),
    ownIncomeFen: yuan(3000),
  })
})
