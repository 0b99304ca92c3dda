import type { CasePage } from '@jzt/contract'
import { createContext, useContext } from 'react'

const Context = createContext<CasePage | undefined>(undefined)

/** The case that is open: fields that choose a member, a finding or a visit take their choices from it. */
export const OpenCase = Context.Provider

export function useOpenCase(): CasePage {
  const page = useContext(Context)
  if (!page) throw new Error('useOpenCase outside a case page')
  return page
}
