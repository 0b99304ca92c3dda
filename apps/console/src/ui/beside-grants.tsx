import { type Programme, programmeWords } from '@jzt/kernel'
import { Checkbox, Form } from 'antd'
import { useOpenCase } from './case-context.tsx'
import { assessedFor, besideOf, type GrantLine, type GrantValues, hasCash, isToMembers, whyOf } from './grant-choice.ts'
import { MoneyField } from './money-field.tsx'
import { MembersField } from './people-fields.tsx'

/** What the same household is granted beside the main programme: a box each, with why the assessment finds it. */
export function BesideGrants({ grant }: { grant: GrantValues }) {
  const page = useOpenCase()
  const form = Form.useFormInstance()
  const { also = [] } = grant
  const beside = besideOf(page, grant)
  if (!grant.programme || beside.length === 0) return null
  const pick = (programme: Programme, isPicked: boolean) =>
    form.setFieldValue(
      'also',
      isPicked
        ? [...also, assessedFor(page.assessment, programme)]
        : also.filter((line) => line.programme !== programme),
    )
  return (
    <fieldset className="field-list" data-field="also">
      <legend>同一户还批准、认定哪几项（没有就不选）</legend>
      {beside.map(({ programme, isOut }) => {
        const at = also.findIndex((line) => line.programme === programme)
        return (
          <div key={programme} className="field-list-item">
            <Checkbox
              checked={at >= 0}
              disabled={isOut && at < 0}
              onChange={({ target }) => pick(programme, target.checked)}
            >
              {programmeWords[programme]}
              {isOut && at < 0 ? '（与已选的不能同时享受）' : ''}
            </Checkbox>
            <Why programme={programme} />
            {at >= 0 ? <LineFields at={at} programme={programme} /> : null}
          </div>
        )
      })}
    </fieldset>
  )
}

/** Why the assessment finds a programme; where it does not, nothing is said for it. */
export function Why({ programme }: { programme: GrantLine['programme'] }) {
  const { assessment } = useOpenCase()
  const why = programme && whyOf(assessment, programme)
  return why ? <p className="fine">评估：{why}</p> : null
}

/** For whom and how much; the labels name the programme, for several lines stand under each other. */
function LineFields({ at, programme }: { at: number; programme: Programme }) {
  const name = programmeWords[programme]
  return (
    <>
      {isToMembers(programme) ? <MembersField name={['also', at, 'members']} label={`${name}：落实到哪几位`} /> : null}
      {hasCash(programme) ? (
        <MoneyField name={['also', at, 'amountFen']} label={`${name}：每月金额`} />
      ) : (
        <p className="fine">身份认定，不发现金，到期自然终止。</p>
      )}
    </>
  )
}
