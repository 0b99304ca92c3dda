/** One refusal in words: `citizen` is read by people with little schooling, `officer` names the provision. */
export interface RefusalWords {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503
  readonly citizen: string
  readonly officer: string
}

export const says = (status: RefusalWords['status'], citizen: string, officer = citizen): RefusalWords => ({
  status,
  citizen,
  officer,
})
