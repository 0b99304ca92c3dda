import { RotateLeftOutlined, RotateRightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'

interface EvidenceViewerProps {
  address: string
  mediaType: string
  title: string
}

const steps = [0.5, 0.75, 1, 1.5, 2, 3]

/** A photo or a PDF of the file. Photos can be enlarged and turned, by buttons or with + − R while the sheet has the focus. */
export function EvidenceViewer({ address, mediaType, title }: EvidenceViewerProps) {
  const [zoom, setZoom] = useState(2)
  const [turns, setTurns] = useState(0)
  const enlarge = (by: number) => setZoom((now) => Math.min(Math.max(now + by, 0), steps.length - 1))

  function key({ key: pressed }: KeyboardEvent) {
    if (pressed === '+' || pressed === '=') enlarge(1)
    if (pressed === '-') enlarge(-1)
    if (pressed.toLowerCase() === 'r') setTurns((now) => now + 1)
  }

  if (!mediaType.startsWith('image/')) {
    return (
      <>
        <div className="viewer-tools">
          <a href={address} target="_blank" rel="noreferrer">
            在新窗口打开
          </a>
        </div>
        <div className="viewer-sheet">
          <iframe src={address} title={title} />
        </div>
      </>
    )
  }
  return (
    <>
      <div className="viewer-tools">
        <Button size="small" icon={<ZoomInOutlined />} onClick={() => enlarge(1)}>
          放大
        </Button>
        <Button size="small" icon={<ZoomOutOutlined />} onClick={() => enlarge(-1)}>
          缩小
        </Button>
        <Button size="small" icon={<RotateLeftOutlined />} onClick={() => setTurns((now) => now - 1)}>
          左转
        </Button>
        <Button size="small" icon={<RotateRightOutlined />} onClick={() => setTurns((now) => now + 1)}>
          右转
        </Button>
        <a href={address} target="_blank" rel="noreferrer">
          看原件
        </a>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the sheet scrolls, so the keyboard must reach it. */}
      <section className="viewer-sheet" tabIndex={0} aria-label={`${title}，按加号、减号缩放，R 旋转`} onKeyDown={key}>
        <img src={address} alt={title} style={{ transform: `rotate(${turns * 90}deg) scale(${steps[zoom]})` }} />
      </section>
    </>
  )
}
