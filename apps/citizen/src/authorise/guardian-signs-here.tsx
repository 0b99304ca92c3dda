import { useState } from 'react'
import type { Values } from '../apply/fields.ts'
import { Button } from '../ui/button'
import { SelectField } from '../ui/select-field'
import { guardianOf, guardiansOf, guardianWrongs, outside, outsideFields, whyGuardian } from './guardian.ts'
import { GuardianInputs } from './guardian-inputs'
import { type SigningHere, SignOnDevice } from './sign-on-device'

/** A guardian signs for a child, or for whoever may not sign himself: by hand here, or on paper before. */
export function GuardianSignsHere(signing: SigningHere) {
  const { progress, member } = signing
  const guardians = guardiansOf(progress.members)
  const isApplicant = (wanted: string) =>
    progress.members.some((one) => one.isApplicant && (one.memberId as string) === wanted)
  const [guardian, setGuardian] = useState(guardians.find(({ value }) => isApplicant(value))?.value ?? '')
  const [values, setValues] = useState<Values>({})
  const [onPaper, setOnPaper] = useState(false)
  // The applicant who signs as guardian on his own device is known; anybody else is photographed while signing.
  const isKnown = !progress.onBehalf && isApplicant(guardian)
  const lacking = () => [
    ...(guardian ? [] : [{ id: 'guardian', words: '请选监护人' }]),
    ...(guardian === outside ? guardianWrongs(outsideFields, values) : []),
  ]
  return (
    <SignOnDevice
      {...signing}
      title={`替 ${member.name} 签授权书`}
      intro={[whyGuardian(member) ?? '']}
      who="监护人"
      onPaper={onPaper}
      needsPhoto={onPaper || !isKnown}
      lacking={lacking}
      given={{ how: 'guardian', ...guardianOf(guardian, values), ...(onPaper ? { why: '已在纸上签字' } : {}) }}
      fields={(wrongs) => (
        <>
          <SelectField id="guardian" label="谁是监护人" options={guardians} value={guardian} onChange={setGuardian} />
          {guardian === outside ? (
            <GuardianInputs specs={outsideFields} values={values} wrongs={wrongs} onChange={setValues} />
          ) : null}
        </>
      )}
      foot={
        <Button kind="plain" onClick={() => setOnPaper(!onPaper)}>
          {onPaper ? '不拍纸，在这里写名字' : '监护人签过纸的，拍照片'}
        </Button>
      }
    />
  )
}
