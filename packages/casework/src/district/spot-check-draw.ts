const offset = 0xcbf29ce484222325n
const prime = 0x100000001b3n
const mask = 0xffffffffffffffffn

/** FNV-1a, 64 bits, over the UTF-16 code units: no secret, only an order that everybody computes alike. */
export function fnv1a64(text: string): bigint {
  let hash = offset
  for (let index = 0; index < text.length; index += 1) hash = ((hash ^ BigInt(text.charCodeAt(index))) * prime) & mask
  return hash
}

export interface SpotCheckBatch {
  readonly caseNumbers: readonly string[]
  /** A hash of the batch list, fixed before the batch closes. */
  readonly seed: string
  /** The part to draw, 0.3 for 30 %; at least one case of a batch that is not empty. */
  readonly share: number
}

/**
 * The draw 随机抽查 (R91): every number is ranked by FNV-1a of "number:seed", the lowest part is drawn. The number stands
 * first, since FNV-1a mixes only what other characters follow. Whoever has the list and the seed can repeat it.
 */
export function drawSpotChecks({ caseNumbers, seed, share }: SpotCheckBatch): string[] {
  const ranked = [...new Set(caseNumbers)]
    .map((number) => ({ number, rank: fnv1a64(`${number}:${seed}`) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : one.number < other.number ? -1 : 1))
  return ranked
    .slice(0, Math.ceil(ranked.length * share))
    .map(({ number }) => number)
    .sort()
}
