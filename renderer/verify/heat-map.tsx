import { useEffect, useRef } from 'react'
import type { PictureVerdict } from './verify-picture'

/** Colours by difference in levels: none, one (rounding may do that), more. */
const COLOURS = [
  [24, 27, 34],
  [96, 76, 40],
  [245, 130, 32],
] as const

/** Where a frame differs from the definition. */
export function HeatMap({ verdict, label }: { verdict: PictureVerdict; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(paint(verdict), 0, 0)
  }, [verdict])
  const { width, height } = verdict.size
  return <canvas ref={canvas} className="heat-map" width={width} height={height} role="img" aria-label={label} />
}

function paint({ heat, size }: PictureVerdict): ImageData {
  const image = new ImageData(size.width, size.height)
  for (const [pixel, level] of heat.entries()) {
    const [red, green, blue] = COLOURS[Math.min(level, 2) as 0 | 1 | 2]
    image.data.set([red, green, blue, 255], 4 * pixel)
  }
  return image
}
