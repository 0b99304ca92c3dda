import { type PointerEvent, type Ref, useImperativeHandle, useRef } from 'react'

export interface Ink {
  clear(): void
  picture(): Promise<Blob | null>
}

const size = { width: 440, height: 140 }

/** A sheet to write on with mouse, pen or finger. */
export function InkPad({ ref, onFirstStroke }: { ref: Ref<Ink>; onFirstStroke: () => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const writing = useRef(false)

  useImperativeHandle(ref, () => ({
    clear: () => canvas.current?.getContext('2d')?.clearRect(0, 0, size.width, size.height),
    picture: () => new Promise((resolve) => canvas.current?.toBlob(resolve, 'image/png')),
  }))

  function point(event: PointerEvent<HTMLCanvasElement>): [number, number] {
    const box = event.currentTarget.getBoundingClientRect()
    return [
      ((event.clientX - box.left) * size.width) / box.width,
      ((event.clientY - box.top) * size.height) / box.height,
    ]
  }

  function start(event: PointerEvent<HTMLCanvasElement>) {
    const pen = event.currentTarget.getContext('2d')
    if (!pen) return
    event.currentTarget.setPointerCapture(event.pointerId)
    writing.current = true
    Object.assign(pen, { lineWidth: 3, lineCap: 'round', lineJoin: 'round', strokeStyle: '#111' })
    pen.beginPath()
    pen.moveTo(...point(event))
    onFirstStroke()
  }

  function write(event: PointerEvent<HTMLCanvasElement>) {
    const pen = event.currentTarget.getContext('2d')
    if (!writing.current || !pen) return
    pen.lineTo(...point(event))
    pen.stroke()
  }

  return (
    <canvas
      ref={canvas}
      className="ink-pad"
      width={size.width}
      height={size.height}
      role="img"
      aria-label="手写签名处"
      onPointerDown={start}
      onPointerMove={write}
      onPointerUp={() => {
        writing.current = false
      }}
      onPointerCancel={() => {
        writing.current = false
      }}
    />
  )
}
