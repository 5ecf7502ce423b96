import { ChevronFirst, ChevronLast, Pause, Play, StepBack, StepForward } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { write } from '../../../shared/lab/contract/write'
import { CommandButton } from '../../app/widgets/command-button'
import { cssVariables } from '../../app/widgets/css-variables'
import { SelectButton } from '../../app/widgets/select-button'
import { useLab, useOpen, useScene } from '../lab-context'
import { HearButton } from './hear-button'

const SPEEDS = ['0.25', '0.5', '1', '2', '4'] as const

/** One clock: play, step, scrub both ways, speed. */
export function Player() {
  const t = useTranslations('lab')
  const lab = useLab()
  const playing = useStore(lab, (view) => view.playing)
  const speed = useStore(lab, (view) => view.speed)
  return (
    <section className="lab-player" aria-label={t('player')} data-region tabIndex={-1}>
      <CommandButton command="lab.first" icon={<ChevronFirst aria-hidden="true" />} />
      <CommandButton command="lab.step-back" icon={<StepBack aria-hidden="true" />} />
      <CommandButton
        command="lab.play"
        icon={playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        pressed={playing}
      />
      <CommandButton command="lab.step-on" icon={<StepForward aria-hidden="true" />} />
      <CommandButton command="lab.last" icon={<ChevronLast aria-hidden="true" />} />
      <Position />
      <HearButton />
      <SelectButton
        label={t('speed')}
        value={String(speed) as (typeof SPEEDS)[number]}
        options={SPEEDS.map((id) => ({ id, name: `${id}×` }))}
        onChange={(id) => lab.setState({ speed: Number(id) })}
        className="quiet"
      />
    </section>
  )
}

/** Where the clock stands: the one part of the player that moves with every frame. */
function Position() {
  const t = useTranslations('lab')
  const lab = useLab()
  const { experiment, state } = useOpen()
  const step = useScene((scene) => scene.step.at)
  const last = experiment.last(state)
  const { at } = state.data
  const playing = useStore(lab, (view) => view.playing)
  // Between two steps, and where the clock ends between two, the knob stands where the clock does.
  const isWhole = !playing && Number.isInteger(last)
  const shown = isWhole ? Math.round(at) : at
  return (
    <>
      <input
        type="range"
        className="slider plain lab-scrub"
        aria-label={t('position')}
        aria-valuetext={`${step}, ${t('positionOf', { at: write(at, 3), last: write(last, 3) })}`}
        min={0}
        max={last}
        step={isWhole ? 1 : 'any'}
        value={shown}
        style={cssVariables({ '--slider-at': `${last > 0 ? (shown / last) * 100 : 0}%` })}
        onChange={(event) => {
          lab.setState({ playing: false })
          lab.dispatch({ type: 'seek', at: Number(event.target.value) })
        }}
      />
      <span className="number lab-position">
        {t('positionOf', { at: write(Math.floor(at * 10) / 10, 3), last: write(last, 3) })}
      </span>
    </>
  )
}
