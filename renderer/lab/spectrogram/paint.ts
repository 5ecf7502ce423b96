/** Paints columns of a spectrogram on a canvas. */
import { Spectrum } from '../../audio/analysis/spectrum'
import { HIGHEST, shade } from './shades'

export const COLUMNS = 400
const ROWS = 160
const WINDOW = 1024

export class SpectrogramPainter {
  private readonly spectrum = new Spectrum({ size: WINDOW, smoothing: 0 })
  private readonly levels = new Float32Array(this.spectrum.lines)
  private readonly column = new Uint8ClampedArray(ROWS)
  /** What one column looks at. */
  readonly window = new Float32Array(WINDOW)

  private constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly context: CanvasRenderingContext2D,
  ) {
    canvas.width = COLUMNS
    canvas.height = ROWS
  }

  /** Null where the browser gives no canvas. */
  static of(canvas: HTMLCanvasElement): SpectrogramPainter | null {
    const context = canvas.getContext('2d')
    return context && new SpectrogramPainter(canvas, context)
  }

  /** The newest column comes in on the right, all others move on. */
  push(rate: number, colour: string): void {
    const { context, canvas } = this
    context.globalCompositeOperation = 'copy'
    context.drawImage(canvas, -1, 0)
    context.globalCompositeOperation = 'source-over'
    this.paint(COLUMNS - 1, rate, colour)
  }

  /** A whole sound over the whole width. */
  all(sound: Float32Array, rate: number, colour: string): void {
    this.clear()
    for (let x = 0; x < COLUMNS; x++) {
      const start = Math.floor((x * Math.max(0, sound.length - WINDOW)) / (COLUMNS - 1))
      this.window.fill(0)
      this.window.set(sound.subarray(start, start + WINDOW))
      this.paint(x, rate, colour)
    }
  }

  clear(): void {
    this.context.clearRect(0, 0, COLUMNS, ROWS)
  }

  private paint(x: number, rate: number, colour: string): void {
    const { context, column, levels, spectrum } = this
    spectrum.process(this.window, levels)
    shade(levels, spectrum.frequency(1, rate), column)
    context.fillStyle = colour
    column.forEach((opacity, row) => {
      context.globalAlpha = opacity / 255
      context.fillRect(x, row, 1, 1)
    })
    context.globalAlpha = 1
  }
}

export const HIGHEST_KILOHERTZ = HIGHEST / 1000
