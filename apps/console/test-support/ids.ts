/** An id as the server writes it. */
export const uuid = (n: number): string => `0190a6c0-0000-7000-8000-${String(n).padStart(12, '0')}`

/** The case of the invented family, and its three members. */
export const [caseId, zhang, li, child] = [uuid(1), uuid(11), uuid(12), uuid(13)]
export const ids = { caseId, publicity: uuid(21), objection: uuid(22), finding: uuid(31), visit: uuid(41) }
