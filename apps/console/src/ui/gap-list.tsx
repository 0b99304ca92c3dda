import { Form, Select } from 'antd'
import { applicationPageWords, documentWords } from '../casework/words.ts'
import { Field, type FieldPath } from './field.tsx'
import { FieldList } from './field-list.tsx'
import { MemberField } from './people-fields.tsx'
import { ChoiceField, TextField } from './plain-fields.tsx'

const kinds = { document: '缺材料', field: '缺填写内容', signature: '缺签名' }

const listOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const options = {
  document: listOf(documentWords),
  field: listOf(applicationPageWords),
  signature: [{ value: 'signature', label: '经济状况核查授权书签名' }],
}

/** What is missing depends on what kind of gap it is: a paper, a page of the application, a member's signature. */
function WhatField({ path }: { path: FieldPath }) {
  const kind = Form.useWatch<keyof typeof options | undefined>(['gaps', ...path.slice(0, -1), 'kind'])
  return (
    <Field name={path} label="缺什么">
      <Select options={kind ? options[kind] : []} placeholder={kind ? '请选择' : '请先选上一项'} />
    </Field>
  )
}

/** 缺项清单: every gap is bound to a paper, a field or a signature, so that the applicant sees exactly these (R60). */
export function GapList() {
  return (
    <FieldList name="gaps" title="缺项清单" item="缺项">
      {(index) => (
        <>
          <ChoiceField name={[index, 'kind']} label="类别" choices={kinds} />
          <WhatField path={[index, 'what']} />
          <MemberField name={[index, 'memberId']} label="哪位家庭成员（选填）" />
          <TextField name={[index, 'words']} label="给申请人的说明" placeholder="如：请补张三的残疾证，正反面都要拍" />
        </>
      )}
    </FieldList>
  )
}
