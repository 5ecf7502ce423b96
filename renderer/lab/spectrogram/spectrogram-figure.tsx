import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { goThrough, matched, spread, STEP_SECONDS, voiceKernel } from '../../../shared/lab/voice'
import { useServices } from '../../app/services'
import { readColours } from '../../app/theme/role-colours'
import { ChoiceButtons } from '../../app/widgets/choice-buttons'
import { usePlotFrames } from '../../live/plots/use-plot-frames'
import { useLab, useResting } from '../lab-context'
import { HIGHEST_KILOHERTZ, SpectrogramPainter } from './paint'

const SHOWN = ['live', 'frozen', 'filtered'] as const
type Shown = (typeof SHOWN)[number]

/** Frequencies over time: of the sound that comes in, of the frozen one, or of that one behind the kernel. */
export function SpectrogramFigure() {
  const t = useTranslations('labSound')
  const { audio } = useServices()
  const lab = useLab()
  const { state } = useResting()
  const voice = useStore(lab, (view) => view.voice)
  const [chosen, setShown] = useState<Shown>('live')
  const shown = voice ? chosen : 'live'
  const canvas = useRef<HTMLCanvasElement>(null)
  const painter = useRef<SpectrogramPainter | null>(null)
  const colour = useRef('')
  const unused = useRef(new Float32Array(1))
  useEffect(() => {
    if (!canvas.current) return
    painter.current ??= SpectrogramPainter.of(canvas.current)
    const colours = readColours(canvas.current)
    colour.current = shown === 'filtered' ? colours.output : colours.input
    if (shown === 'live' || !voice) return painter.current?.clear()
    const taps = spread(voiceKernel(state) ?? [1], STEP_SECONDS.stepSample, voice.rate)
    const sound =
      shown === 'frozen' ? voice.samples : matched(goThrough('frequencyRoad', voice.samples, taps), voice.samples)
    painter.current?.all(sound, voice.rate, colour.current)
  }, [shown, voice, state])
  usePlotFrames(() => {
    if (!painter.current) return
    audio.recent(painter.current.window, unused.current)
    painter.current.push(audio.facts().contextRate, colour.current)
  }, shown === 'live')
  return (
    <figure className="lab-figure">
      <figcaption className="lab-figure-title">{t('spectrogram', { highest: String(HIGHEST_KILOHERTZ) })}</figcaption>
      {voice && (
        <ChoiceButtons
          label={t('spectrogramOf')}
          value={shown}
          options={SHOWN.map((id) => ({ id, name: t(id) }))}
          onChange={setShown}
        />
      )}
      <canvas ref={canvas} className="lab-spectrogram" role="img" aria-label={t('spectrogramSays', { of: t(shown) })} />
    </figure>
  )
}
