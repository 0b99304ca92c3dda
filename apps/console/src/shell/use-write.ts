import type { CallInput, Reply } from '@jzt/contract/client'
import type { PathName } from '@jzt/contract/paths'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from './api.ts'
import { type Intention, intend } from './intention.ts'

/** A write to the server under an idempotency key that lives as long as the intention does. */
export function useWrite<Name extends PathName>(name: Name, onDone?: (reply: Reply<Name>) => void) {
  const intention = useRef<Intention>(undefined)
  return useMutation({
    mutationFn: (input: CallInput<Name>) => {
      intention.current = intend(intention.current, input, () => crypto.randomUUID())
      return call(name, { ...input, idempotencyKey: intention.current.key })
    },
    onSuccess: (reply) => {
      intention.current = undefined
      onDone?.(reply)
    },
  })
}
