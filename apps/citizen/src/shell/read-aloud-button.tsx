import { canSpeak } from '../platform/speech'
import { Button } from '../ui/button'
import type { useReadAloud } from './use-read-aloud'

export function ReadAloudButton({ reading, start, stop }: ReturnType<typeof useReadAloud>) {
  if (!canSpeak()) return null
  return (
    <Button kind="plain" small onClick={reading ? stop : start}>
      {reading ? '别读了' : '读给我听'}
    </Button>
  )
}
