import { ageOn } from '@jzt/kernel'
import { currentText, signOnDevice } from '../authorisation/index.ts'
import { type KnownMember, listMembers } from '../intake/index.ts'
import { paperOf } from './sheets.ts'
import { look, today, type Walk } from './walk.ts'

type Body = Parameters<typeof signOnDevice>[2]['body']

const device = 'demo'.padEnd(64, '0')

/** Everybody signs on the applicant's phone: with the own code, as guardian, by hand with a photo, or on paper from afar. */
export async function signEverybody(walk: Walk): Promise<void> {
  const members = await listMembers(walk.equipment, walk.tx, walk.file)
  const applicant = members.find(({ relation }) => relation === 'self')
  if (!applicant) throw new Error(`${walk.family.key} has no applicant`)
  for (const member of members) {
    const body: Body = {
      memberId: member.memberId,
      textSha256: currentText().sha256,
      riskNoticeRead: true,
      ...(await evidenceOf(walk, member, applicant)),
    }
    const { equipment, tx, citizen, file } = walk
    const answered = await signOnDevice(equipment, tx, { actor: citizen, caseId: file.id, body, deviceHash: device })
    if ('refusal' in answered) throw new Error(`${walk.family.key} ${member.key}: ${answered.refusal.code}`)
  }
  await look(walk)
}

async function evidenceOf(
  walk: Walk,
  member: KnownMember,
  applicant: KnownMember,
): Promise<Pick<Body, 'how' | 'handwriting' | 'photo' | 'paper' | 'guardian' | 'why'>> {
  const { citizen, family } = walk
  const away = family.members.some(({ idNumber, livesTogether }) => idNumber === member.idNumber && !livesTogether)
  if (away) {
    const paper = await paperOf(walk, 'authorisation-paper', citizen, member.key)
    return { how: 'scanned-paper', paper, why: '本人不在家，寄回了签字的纸质授权书' }
  }
  const handwriting = await paperOf(walk, 'signature', citizen, member.key)
  if (ageOn(member.birth, today(walk)) < 18) return { how: 'guardian', guardian: applicant.memberId, handwriting }
  if (member === applicant) return { how: 'own-code', handwriting }
  const photo = await paperOf(walk, 'helper-photo', citizen, member.key)
  return { how: 'handwriting-and-photo', handwriting, photo, why: '手机不在身边，当场签字拍照' }
}
