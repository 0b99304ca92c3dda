import { Refused } from '@jzt/contract/client'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut } from './api.ts'

export const officerKey = ['officer'] as const

// Whatever call hears that the session is over, the shell then shows the sign-in page and comes back afterwards.
function noticeSignedOut(error: unknown) {
  if (isSignedOut(error)) queryClient.setQueryData(officerKey, null)
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Every reading of a file is an audit row: no silent readings when a window gets the focus.
      refetchOnWindowFocus: false,
      retry: (count, error) => !(error instanceof Refused) && count < 2,
    },
  },
})
