import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { accessible } from './accessible'
import { Button } from './button'
import { type Pen, type SignaturePadProps, takePen, wipe } from './signature'

const place = (event: any): [number, number] => {
  const touch = event.touches?.[0] ?? event.changedTouches?.[0]
  return [touch.x ?? touch.clientX, touch.y ?? touch.clientY]
}

export function SignaturePad({ onChange }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>()
  const pen = useRef<Pen>()
  useEffect(() => {
    const find = () =>
      Taro.createSelectorQuery()
        .select('#signature')
        .fields({ node: true, size: true })
        .exec(([found]: any[]) => {
          if (!found?.node) return
          const ratio = Math.min(Taro.getWindowInfo().pixelRatio ?? 2, 2)
          canvas.current = found.node
          pen.current = takePen(found.node, { width: found.width, height: found.height, ratio })
        })
    Taro.nextTick(find)
  }, [])

  const end = async () => {
    const node = canvas.current
    if (!node) return
    const file = await Taro.canvasToTempFilePath({ canvas: node, fileType: 'png' } as never)
    onChange({ dataUrl: node.toDataURL('image/png'), photo: { path: file.tempFilePath } })
  }
  const clear = () => {
    if (canvas.current) wipe(canvas.current)
    onChange(undefined)
  }
  return (
    <div>
      <Canvas
        type="2d"
        id="signature"
        className="sign"
        disableScroll
        onTouchStart={(event) => pen.current?.begin(...place(event))}
        onTouchMove={(event) => pen.current?.draw(...place(event))}
        onTouchEnd={end}
        {...accessible({ label: '签名框，用手指写名字' })}
      />
      <Button kind="plain" onClick={clear}>
        擦掉重写
      </Button>
    </div>
  )
}
