/** A canvas of plain pixels, for pictures that a processor has drawn: it needs no graphics context. */
import type { Microseconds, Pixels } from '../../shared/units'
import type { PictureSize } from './engine/engine'

/** Size of the grid of `sample`. */
export const GRID: PictureSize = { width: 64, height: 48 }

export interface PlainCanvas {
  /** @returns the pixels of the canvas, RGBA from the top, as bytes and as words of one pixel */
  resize(size: PictureSize): { bytes: Uint8ClampedArray<ArrayBuffer>; words: Uint32Array<ArrayBuffer> }
  /** A copy of the pixels, opaque, for the caller to close: who shows a frame takes notice of alpha in any format. */
  frame(captureTime: Microseconds): VideoFrame
  /** Puts the pixels on the canvas, opaque: a canvas of a graphics context takes no notice of alpha either. */
  show(): void
  /** RGBA bytes of a coarse grid over the columns from `from` on, overwritten by the next call. */
  sample(from: Pixels): Uint8Array
}

/** @returns undefined where the canvas gives no 2-D context */
export function createPlainCanvas(canvas: OffscreenCanvas | HTMLCanvasElement): PlainCanvas | undefined {
  const context = canvas.getContext('2d', { alpha: false }) as
    | OffscreenCanvasRenderingContext2D
    | CanvasRenderingContext2D
    | null
  if (!context) return undefined
  const grid = new Uint32Array(GRID.width * GRID.height)
  const gridBytes = new Uint8Array(grid.buffer)
  let image = new ImageData(1, 1)
  let words = new Uint32Array(image.data.buffer)

  return {
    resize({ width, height }) {
      image = new ImageData(width, height)
      words = new Uint32Array(image.data.buffer)
      canvas.width = width
      canvas.height = height
      return { bytes: image.data, words }
    },
    frame(captureTime) {
      makeOpaque(words)
      const { data, width, height } = image
      return new VideoFrame(data, { format: 'RGBX', codedWidth: width, codedHeight: height, timestamp: captureTime })
    },
    show() {
      makeOpaque(words)
      context.putImageData(image, 0, 0)
    },
    sample(from) {
      pick(words, image, from, grid)
      return gridBytes
    },
  }
}

function makeOpaque(words: Uint32Array): void {
  for (let i = 0; i < words.length; i++) words[i] = (words[i] as number) | 0xff000000
}

/** The pixel in the middle of each cell. */
function pick(words: Uint32Array, { width, height }: PictureSize, from: Pixels, grid: Uint32Array): void {
  const { width: columns, height: rows } = GRID
  for (let j = 0; j < rows; j++) {
    const row = width * Math.floor(((j + 0.5) * height) / rows)
    for (let i = 0; i < columns; i++) {
      const column = from + Math.floor(((i + 0.5) * (width - from)) / columns)
      grid[j * columns + i] = words[row + column] ?? 0
    }
  }
}
