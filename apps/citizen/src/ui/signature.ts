import type { Photo } from '../platform/device-interface'

export interface Signature {
  /** PNG as a data URL. */
  dataUrl: string
  /** The same picture, to be uploaded. */
  photo: Photo
}

export interface SignaturePadProps {
  onChange(signature: Signature | undefined): void
}

export interface Pen {
  begin(x: number, y: number): void
  draw(x: number, y: number): void
}

/** Both platforms draw with the same pen. Returns how to begin and draw a stroke in CSS pixels. */
export function takePen(canvas: HTMLCanvasElement, size: { width: number; height: number; ratio: number }): Pen {
  canvas.width = size.width * size.ratio
  canvas.height = size.height * size.ratio
  const context = canvas.getContext('2d')!
  context.scale(size.ratio, size.ratio)
  context.lineWidth = 4
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = '#111'
  return {
    begin: (x, y) => {
      context.beginPath()
      context.moveTo(x, y)
    },
    draw: (x, y) => {
      context.lineTo(x, y)
      context.stroke()
    },
  }
}

export const wipe = (canvas: HTMLCanvasElement): void =>
  canvas.getContext('2d')!.clearRect(0, 0, canvas.width, canvas.height)
