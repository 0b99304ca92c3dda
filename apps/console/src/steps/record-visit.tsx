import { Form } from 'antd'
import { housingWords, visitWords } from '../casework/words.ts'
import type { StepForm } from '../step-panel/step-form.ts'
import { InstantField } from '../ui/date-fields.tsx'
import { DocumentsField } from '../ui/document-field.tsx'
import { FieldList } from '../ui/field-list.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { ColleagueField, MemberField, MembersField } from '../ui/people-fields.tsx'
import { PlaceField } from '../ui/place-field.tsx'
import { ChoiceField, LongTextField, TextField, YesNoField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'
import { VisitFindings } from './visit-findings.tsx'

const Where = () => (
  <>
    <ChoiceField name="kind" label="方式" choices={visitWords} />
    <InstantField name="visitedAt" label="走访时间" />
    <ColleagueField name="companion" label="同行人" help="入户调查须两人以上" />
    <PlaceField />
    <YesNoField name="livesThere" label="是否住在这里" yes="住在这里" no="不住在这里" />
    <MembersField name="membersSeen" label="见到的家庭成员" />
  </>
)

const Observed = () => (
  <>
    <ChoiceField name="housing" label="住房" choices={housingWords} />
    <LongTextField name="housingWords" label="住房情况" max={2000} rows={2} />
    <LongTextField name="healthWords" label="健康情况" max={2000} rows={2} />
    <LongTextField name="workWords" label="就业和劳动能力" max={2000} rows={2} />
    <FieldList name="incomeObserved" title="走访看到的收入" item="收入">
      {(index) => (
        <>
          <MemberField name={[index, 'memberId']} label="谁的收入" />
          <MoneyField name={[index, 'monthlyFen']} label="每月金额" />
          <TextField name={[index, 'words']} label="说明" />
        </>
      )}
    </FieldList>
    <FieldList name="propertyObserved" title="走访看到的财产" item="财产">
      {(index) => (
        <>
          <TextField name={[index, 'kind']} label="财产" />
          <TextField name={[index, 'words']} label="说明" />
        </>
      )}
    </FieldList>
  </>
)

function Agreement() {
  const agrees = Form.useWatch<boolean | undefined>('agreesWithDeclaration')
  return (
    <>
      <YesNoField name="agreesWithDeclaration" label="与申报是否一致" yes="一致" no="不一致" />
      {agrees === false ? <LongTextField name="difference" label="不一致之处" max={1000} /> : null}
    </>
  )
}

export const recordVisit: StepForm<'record-visit'> = {
  intro: '至少两人走访，当场登记，系统自动保存，回来不用再录。已知的内容已填好，请核对。',
  start: ({ page, now }) => ({
    kind: 'home',
    visitedAt: now,
    place: { line: page.living },
    membersSeen: [],
    incomeObserved: [],
    propertyObserved: [],
    photos: [],
    signatures: [],
    housingWords: '',
    healthWords: '',
    workWords: '',
  }),
  Fields: () => (
    <>
      <Where />
      <Observed />
      <VisitFindings />
      <Agreement />
      <DocumentsField name="photos" kind="visit-photo" label="现场照片" />
      <SignatureField name={['signatures', 0]} label="走访人签名" />
      <SignatureField name={['signatures', 1]} label="被走访人签名（不愿签的可空着，并在情况中写明）" />
    </>
  ),
}
