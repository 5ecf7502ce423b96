import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { secondsToSamples } from '../../../shared/units'
import { useServices } from '../../app/services'
import { formatNumber, formatTime } from '../../app/format/format-value'
import { paintWaveform } from '../../plots/paint-waveform'
import { plotArea } from '../../plots/plot-area'
import { waveformRows } from '../../plots/plot-rows'
import {
  fillColumns,
  peakOf,
  nextRange,
  triggerAt,
  waveformColumns,
  type WaveformColumns,
  type WaveformRange,
} from '../../plots/waveform'
import { waveformScale, type WaveformScale } from '../../plots/waveform-scale'
import { PlotFigure } from './plot-figure'
import type { TableData } from './plot-table'
import { usePlotFrames } from './use-plot-frames'
import { usePlotSurface } from './use-plot-surface'
import { useSampleRate } from './use-sample-rate'

/** Long enough for two periods of a low voice. */
const WINDOW_MS = 40
const MARGINS = { left: 44, top: 4, right: 52, bottom: 20 }

interface Layout {
  scale: WaveformScale
  input: WaveformColumns
  output: WaveformColumns
}

/** The window on screen: twice as many samples are read, so that it can start where the signal rises. */
interface Recent {
  window: number
  input: Float32Array
  output: Float32Array
  start: number
  scale: WaveformRange
}

function windowAt(rate: number): number {
  return secondsToSamples(WINDOW_MS / 1000, rate)
}

function recentOf(rate: number): Recent {
  const window = windowAt(rate)
  return {
    window,
    input: new Float32Array(2 * window),
    output: new Float32Array(2 * window),
    start: 0,
    scale: { range: 1, peak: 0 },
  }
}

interface WaveformPlotProps {
  isTable: boolean
  onTable: (on: boolean) => void
}

/** Input and output of the chain over the same 40 ms, standing still for a tone. */
export function WaveformPlot({ isTable, onTable }: WaveformPlotProps) {
  const { audio } = useServices()
  const t = useTranslations('live')
  const rate = useSampleRate()
  const canvas = useRef<HTMLCanvasElement>(null)
  const layout = useRef<Layout | null>(null)
  const recent = useRef<Recent>(recentOf(rate))

  const words = { input: t('role.input'), output: t('role.output') }
  const surface = usePlotSurface(canvas, ({ size }) => {
    const scale = waveformScale(plotArea(size, MARGINS), WINDOW_MS)
    layout.current = { scale, input: waveformColumns(scale.columns), output: waveformColumns(scale.columns) }
    draw()
  })

  const draw = () => {
    const made = surface.current
    const laid = layout.current
    if (!made || !laid) return
    const now = recent.current
    fillColumns(laid.input, now.input, now.start, now.window)
    fillColumns(laid.output, now.output, now.start, now.window)
    paintWaveform(made.drawing, made.size, laid.scale, made.ink, {
      input: laid.input,
      output: laid.output,
      range: now.scale.range,
      rangeLabel: `±${formatNumber(now.scale.range)}`,
      words,
      timeUnit: 'ms',
    })
  }

  usePlotFrames(() => {
    if (recent.current.window !== windowAt(rate)) recent.current = recentOf(rate)
    const now = recent.current
    audio.recent(now.input, now.output)
    now.start = triggerAt(now.input, now.window)
    const peak = Math.max(peakOf(now.input, now.start, now.window), peakOf(now.output, now.start, now.window))
    now.scale = nextRange(now.scale, peak)
    draw()
  }, !isTable)

  const readTable = (): TableData => {
    const { input, output, start, window } = recent.current
    const rows = waveformRows(input, output, start, window, rate / 1000)
    return {
      caption: t('table.caption.waveform'),
      header: [t('table.time'), t('table.input'), t('table.output')],
      rows: rows.map((row) => [row.time, row.input, row.output]),
      write: (value, column) => (column === 0 ? value.toFixed(2) : formatNumber(Number(value.toFixed(4)))),
    }
  }

  return (
    <PlotFigure
      title={t('waveform.title')}
      className="waveform"
      isTable={isTable}
      onTable={onTable}
      readTable={readTable}
    >
      <canvas
        ref={canvas}
        role="img"
        data-testid="plot-waveform"
        aria-label={t('waveform.label', { time: formatTime(WINDOW_MS) })}
      />
    </PlotFigure>
  )
}
