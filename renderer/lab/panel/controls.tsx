import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Control } from '../../../shared/lab/contract/scene'
import { ChoiceButtons } from '../../app/widgets/choice-buttons'
import { ParameterSlider } from '../../app/widgets/parameter-slider'
import { ToggleSwitch } from '../../app/widgets/toggle-switch'
import { useServices } from '../../app/services'
import { useLab, useResting } from '../lab-context'
import { SOUND_RATE, verdictTicks } from '../sound/ticks'
import { setData } from '../use-lab-commands'
import { growTo } from '../grow-to'
import { AnswerFields } from './answer-fields'
import { LiveButton } from './live-button'
import { SeriesField } from './series-field'

/** Everything of the open experiment that can be changed. */
export function Controls() {
  const t = useTranslations('lab')
  const { experiment, state } = useResting()
  const controls = experiment.controls(state)
  const buttons = controls.filter(
    (control) =>
      control.kind === 'action' || control.kind === 'step' || control.kind === 'reseed' || control.kind === 'live',
  )
  return (
    <section className="lab-section" aria-label={t('try')}>
      <h2 className="lab-heading">{t('try')}</h2>
      {controls.map((control) => (
        <ControlView key={control.label} control={control} />
      ))}
      {buttons.length > 0 && (
        <div className="lab-buttons">
          {buttons.map((control) =>
            control.kind === 'live' ? (
              <LiveButton key={control.label} control={control} />
            ) : (
              <ActionButton key={control.label} control={control} />
            ),
          )}
        </div>
      )}
    </section>
  )
}

function ControlView({ control }: { control: Control }) {
  const t = useTranslations('labControls')
  const lab = useLab()
  const { experiment, state } = useResting()
  const data: Readonly<Record<string, unknown>> = { ...state.data }
  switch (control.kind) {
    case 'number':
      return (
        <ParameterSlider
          label={t(control.label)}
          value={Number(data[control.key])}
          unit="none"
          min={control.min}
          max={control.max}
          step={control.step}
          scale="linear"
          {...(control.integer && { integer: true })}
          default={Number({ ...experiment.fresh(state.seed).data }[control.key as 'at'])}
          hue={control.role === 'difference' ? 'plain' : control.role}
          onBegin={lab.begin}
          onChange={(value) => setData(lab, { [control.key]: value })}
          onEnd={lab.end}
        />
      )
    case 'choice':
      return (
        <div className="lab-choice">
          <span className="field-label">{t(control.label)}</span>
          <ChoiceButtons
            label={t(control.label)}
            value={String(data[control.key])}
            options={control.options.map((id) => ({ id: id as string, name: t(id) }))}
            onChange={(id) => setData(lab, { ...control.also, [control.key]: id })}
          />
        </div>
      )
    case 'toggle':
      return (
        <ToggleSwitch
          label={t(control.label)}
          selected={data[control.key] === true}
          onChange={(on) => setData(lab, { [control.key]: on })}
        />
      )
    case 'series':
      return <SeriesField control={control} values={data[control.key] as readonly number[]} />
    case 'answers':
      return <AnswerFields />
    case 'live':
    case 'action':
    case 'step':
    case 'reseed':
      return null
  }
}

/** Seeds that are drawn by hand need not be better than this. */
const SEEDS = 1_000_000

function ActionButton({ control }: { control: Extract<Control, { kind: 'action' | 'step' | 'reseed' }> }) {
  const t = useTranslations('labControls')
  const lab = useLab()
  const { audio } = useServices()
  const act = () => {
    if (control.kind === 'step') return lab.dispatch({ type: 'step', by: 1 })
    if (control.kind === 'reseed') return lab.dispatch({ type: 'seed', seed: 2 + Math.floor(Math.random() * SEEDS) })
    if (control.gradual) return growTo(lab, control.change, control.gradual)
    setData(lab, control.change)
    // Whoever muted the sound sees the marks: no word is needed.
    if (control.sounds) void audio.playBeside(verdictTicks(lab.scene().verdicts ?? [], SOUND_RATE), SOUND_RATE)
  }
  return (
    <Button className="button" onPress={act}>
      {t(control.label)}
    </Button>
  )
}
