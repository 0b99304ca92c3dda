import { type PointerEvent, useEffect, useRef } from 'react'
import { Button } from './button'
import { type Pen, type SignaturePadProps, takePen, wipe } from './signature'

export function SignaturePad({ onChange }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pen = useRef<Pen>()
  const writing = useRef(false)
  useEffect(() => {
    const { width, height } = canvas.current!.getBoundingClientRect()
    pen.current = takePen(canvas.current!, { width, height, ratio: Math.min(window.devicePixelRatio || 1, 2) })
  }, [])

  const place = (event: PointerEvent): [number, number] => {
    const box = canvas.current!.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }
  const down = (event: PointerEvent) => {
    event.preventDefault()
    canvas.current!.setPointerCapture(event.pointerId)
    writing.current = true
    pen.current!.begin(...place(event))
  }
  const move = (event: PointerEvent) => {
    if (writing.current) pen.current!.draw(...place(event))
  }
  const up = () => {
    if (!writing.current) return
    writing.current = false
    const dataUrl = canvas.current!.toDataURL('image/png')
    canvas.current!.toBlob((blob) => blob && onChange({ dataUrl, photo: { path: dataUrl, blob } }), 'image/png')
  }
  const clear = () => {
    wipe(canvas.current!)
    onChange(undefined)
  }
  return (
    <div>
      <canvas
        ref={canvas}
        id="signature"
        tabIndex={-1}
        className="sign"
        role="img"
        aria-label="签名框，用手指写名字"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      />
      <Button kind="plain" onClick={clear}>
        擦掉重写
      </Button>
    </div>
  )
}
