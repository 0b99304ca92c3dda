import { type SigningHere, SignOnDevice } from './sign-on-device'

/** The member's own handwriting with a photo of the moment, or a paper that he has signed. */
export function SignHere({ how, ...signing }: SigningHere & { how: 'handwriting-and-photo' | 'scanned-paper' }) {
  const onPaper = how === 'scanned-paper'
  return (
    <SignOnDevice
      {...signing}
      title={`请 ${signing.member.name} 签授权书`}
      who="本人"
      onPaper={onPaper}
      needsPhoto
      given={{ how, why: onPaper ? '已在纸上签字' : '本人没有手机' }}
    />
  )
}
