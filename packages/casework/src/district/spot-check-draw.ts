const offset = 0xcbf29ce484222325n
const prime = 0x100000001b3n
const mask = 0xffffffffffffffffn

/** FNV-1a, 64 bits, over the UTF-16 code units: no secret, only an order that everybody computes alike. */
export function fnv1a64(text: string): bigint {
  let hash = offset
  for (let index = 0; index < text.length; index += 1) hash = ((hash ^ BigInt(text.charCodeAt(index))) * prime) & mask
  return hash
}

/** The 64-bit finaliser of MurmurHash3. FNV-1a alone leaves the last characters in the low bits, and neighbours would be drawn together. */
function mixed(hash: bigint): bigint {
  const once = ((hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn) & mask
  const twice = ((once ^ (once >> 33n)) * 0xc4ceb9fe1a85ec53n) & mask
  return twice ^ (twice >> 33n)
}

export interface SpotCheckBatch {
  readonly caseNumbers: readonly string[]
  /** A hash of the batch list, fixed before the batch closes. */
  readonly seed: string
  /** The part to draw, 0.3 for 30 %; at least one case of a batch that is not empty. */
  readonly share: number
}

/**
 * The draw 随机抽查 (R91): every number is ranked by the mixed FNV-1a of "seed:number" as an unsigned integer, and the lowest
 * part, rounded up, is drawn. Whoever has the list and the seed can repeat it.
 */
export function drawSpotChecks({ caseNumbers, seed, share }: SpotCheckBatch): string[] {
  const ranked = [...new Set(caseNumbers)]
    .map((number) => ({ number, rank: mixed(fnv1a64(`${seed}:${number}`)) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : one.number < other.number ? -1 : 1))
  return ranked
    .slice(0, Math.ceil(ranked.length * share))
    .map(({ number }) => number)
    .sort()
}
