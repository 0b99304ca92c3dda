import type { ReactNode } from 'react'

export type Tone = 'late' | 'soon' | 'good' | 'calm' | 'plain'

/** A short word on a tint. The word carries the meaning, the colour only helps to find it. */
export const Mark = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className="mark" data-tone={tone}>
    {children}
  </span>
)
