import { type CSSProperties, type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { device } from '../platform/device'
import { BackLink } from '../ui/back-link'
import { useLargeType } from './large-type'
import { ReadAloudButton } from './read-aloud-button'
import { ReadingContext } from './sentences'
import { useReadAloud } from './use-read-aloud'

interface ScreenProps {
  title: string
  /** The name of the person for whom a helper acts: shown on each of his pages. */
  helping?: string | undefined
  /** Wrong answers on the page: the title says so first. */
  wrong?: boolean
  foot?: ReactNode
  /** Where the back link goes; `none` on the first page. */
  back?: (() => void) | 'none'
  /** What the page says, for reading it aloud. */
  says?: readonly string[]
}

export function Screen({ title, helping, wrong, foot, back, says, children }: PropsWithChildren<ScreenProps>) {
  const { scale, on } = useLargeType()
  const sentences = says ? [title, ...says] : []
  const aloud = useReadAloud(sentences)
  useEffect(() => device.showTitle(wrong ? `请再看一下：${title}` : title), [title, wrong])
  return (
    <div className={on ? 'screen screen--large' : 'screen'} style={{ '--k': String(scale) } as CSSProperties}>
      <main className="screen__main">
        {helping ? <div className="helping">{`您正在为 ${helping} 办理`}</div> : null}
        <div className="screen__bar">
          {back === 'none' ? null : <BackLink onClick={back} />}
          {says ? <ReadAloudButton {...aloud} /> : null}
        </div>
        <h1 className={aloud.at === 0 ? 'screen__title card__text--read' : 'screen__title'}>{title}</h1>
        <ReadingContext.Provider value={aloud.at === undefined ? undefined : sentences[aloud.at]}>
          {children}
        </ReadingContext.Provider>
      </main>
      {foot ? <div className="screen__foot">{foot}</div> : null}
    </div>
  )
}
