import { useMemo, useRef, useState, type PointerEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { Hertz } from '../../../shared/units'
import { formatFrequency, formatGain, levelDigits } from '../../app/format/format-value'
import { useServices } from '../../app/services'
import type { Size } from '../../plots/drawing'
import { lineEnds, paintSpectrum, type SpectrumPicture } from '../../plots/paint-spectrum'
import { responseAt, spectrumRows } from '../../plots/plot-rows'
import { spreadLabels } from '../../plots/spread-labels'
import { CursorReading } from './cursor-reading'
import { FrequencyCursor } from './frequency-cursor'
import { PlotFigure } from './plot-figure'
import type { TableData } from './plot-table'
import { spectrumLayout } from './spectrum-layout'
import { useSpectrumSound } from './spectrum-sound'
import { usePlotFrames } from './use-plot-frames'
import { usePlotSurface } from './use-plot-surface'
import { useResponse } from './use-response'
import { useSampleRate } from './use-sample-rate'

interface SpectrumPlotProps {
  isTable: boolean
  onTable: (on: boolean) => void
}

/** The words at the lines' ends keep this distance, and move twice a second at most. */
const WORD_GAP = 15
const WORDS_EVERY = 500

/** Input, output, and the designed response of the kernel between them. */
export function SpectrumPlot({ isTable, onTable }: SpectrumPlotProps) {
  const { audio, chain } = useServices()
  const t = useTranslations('live')
  const rate = useSampleRate()
  const response = useResponse(rate)
  const bypassed = useStore(chain.store, (state) => state.bypass)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const [cursor, setCursor] = useState<Hertz | null>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const sound = useSpectrumSound()
  const words = useRef({ at: -Infinity, heights: [0, 0, 0] })
  const layout = useMemo(() => spectrumLayout(size, rate, response.peak), [size, rate, response.peak])

  const surface = usePlotSurface(canvas, (made) => {
    setSize((before) => (before.width === made.size.width && before.height === made.size.height ? before : made.size))
    words.current.at = -Infinity
  })
  const picture = useMemo<SpectrumPicture>(
    () => ({
      columns: layout.columns,
      input: sound.current.input.levels,
      output: sound.current.output.levels,
      response,
      words: { input: t('role.input'), kernel: t('role.kernel'), output: t('role.output') },
      wordHeights: words.current.heights,
      cursor,
      bypassed,
    }),
    [layout, sound, response, t, cursor, bypassed],
  )

  usePlotFrames((time) => {
    const made = surface.current
    if (!made || made.size.width !== size.width || made.size.height !== size.height) return
    const { input, output } = sound.current
    audio.recent(input.samples, output.samples)
    input.spectrum.process(input.samples, input.levels)
    output.spectrum.process(output.samples, output.levels)
    if (time - words.current.at >= WORDS_EVERY) {
      const { top, bottom } = layout.scale.area
      words.current.at = time
      lineEnds(layout.scale, picture, words.current.heights)
      spreadLabels(words.current.heights, WORD_GAP, top + 8, bottom - 4)
    }
    paintSpectrum(made.drawing, made.size, layout.scale, made.ink, picture)
  }, !isTable)

  const point = (event: PointerEvent<HTMLElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left
    setCursor(layout.scale.getFrequency(event.clientX - left))
  }
  const readTable = (): TableData => {
    const rows = spectrumRows(sound.current.input.levels, sound.current.output.levels, response, rate / 2)
    return {
      caption: t('table.caption.spectrum'),
      header: [t('table.frequency'), t('table.inputLevel'), t('table.kernel'), t('table.outputLevel')],
      rows: rows.map((row) => [row.frequency, row.input, row.kernel, row.output]),
      write: (value, column) => (column === 0 ? value.toPrecision(4) : levelDigits(value)),
    }
  }

  const label = t('spectrum.label', {
    highest: formatFrequency(rate / 2),
    peak: formatGain(response.peak),
    at: formatGain(responseAt(response, 1000)),
  })
  return (
    <PlotFigure
      title={t('spectrum.title')}
      className="spectrum"
      caption={<CursorReading cursor={cursor} response={response} sound={sound} rate={rate} />}
      isTable={isTable}
      onTable={onTable}
      readTable={readTable}
    >
      <canvas ref={canvas} role="img" data-testid="plot-spectrum" aria-label={label} />
      <div
        className="plot-pointer"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          point(event)
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && point(event)}
      />
      <FrequencyCursor
        scale={layout.scale}
        frequency={cursor}
        level={responseAt(response, cursor ?? 1000)}
        onChange={setCursor}
      />
    </PlotFigure>
  )
}
