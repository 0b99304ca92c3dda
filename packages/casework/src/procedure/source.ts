/** Where a number of the process comes from. `verified: false`: nobody has read the official text, it is shown as 示例. */
export interface Source {
  readonly basis: string
  readonly verified: boolean
}

/** A number that was read in its source. */
export const read = (basis: string): Source => ({ basis, verified: true })

/** A number known from a text that was not read again, or a parameter that no source gives. */
export const unread = (basis: string): Source => ({ basis, verified: false })

/** No figure in any source: a parameter of this house. */
export const assumed: Source = unread('没有找到来源，作为可配置参数')
