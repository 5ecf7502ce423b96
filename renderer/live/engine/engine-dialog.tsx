import { useCallback, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { NumberParameter } from '../../../shared/chain/parameters'
import { formatDuration, formatNumber, formatPercent } from '../../app/format/format-value'
import { useServices } from '../../app/services'
import { useShell } from '../../app/shell'
import { ModalDialog } from '../../app/widgets/modal-dialog'
import { ParameterSlider } from '../../app/widgets/parameter-slider'
import { SelectButton } from '../../app/widgets/select-button'
import { PLAN_KINDS, type PlanKind } from '../../audio/engine/convolution/plan'
import { Fact } from './fact'
import { PlanTable } from './plan-table'
import './engine.css'

const FADE: Omit<NumberParameter, 'name' | 'type'> = {
  unit: 'milliseconds',
  min: 0,
  max: 500,
  default: 20,
  step: 5,
  scale: 'linear',
}

/** How the sound is computed: load, plan, cross-fade; and other plans to compare with. */
export function EngineDialog() {
  const t = useTranslations('live.engine')
  const { ui } = useShell()
  const isOpen = useStore(ui, (state) => state.overlay === 'engine')
  return (
    <ModalDialog title={t('title')} isOpen={isOpen} onClose={ui.close} className="engine">
      <div className="engine-body">
        <Facts />
        <Fade />
        <Plan />
      </div>
    </ModalDialog>
  )
}

function Facts() {
  const t = useTranslations('live.engine')
  const { audio } = useServices()
  const load = useCallback(() => {
    const { load: share } = audio.facts()
    return Number.isNaN(share) ? '–' : t('estimated', { value: formatPercent(share * 100) })
  }, [audio, t])
  const kernel = useCallback(() => {
    const { taps, wantedTaps, contextRate } = audio.facts()
    const shown = t('taps', { taps: formatNumber(taps), time: formatDuration(taps / contextRate) })
    return wantedTaps > taps ? t('shortened', { shown, wanted: formatNumber(wantedTaps) }) : shown
  }, [audio, t])
  const added = useCallback(() => t('samples', { count: '0' }), [t])
  const memory = useCallback(
    () => t('megabytes', { value: formatNumber(Math.round(audio.facts().memory / 2 ** 20)) }),
    [audio, t],
  )
  const underruns = useCallback(() => {
    const { underruns: all, ownUnderruns } = audio.facts()
    return t('underrunCount', { all: formatNumber(all), own: formatNumber(ownUnderruns) })
  }, [audio, t])
  const lane = useCallback(() => t(`lane.${audio.facts().telemetry}`), [audio, t])
  return (
    <dl className="engine-facts">
      <Fact name={t('load')} read={load} />
      <Fact name={t('kernel')} read={kernel} />
      <Fact name={t('added')} read={added} />
      <Fact name={t('memory')} read={memory} />
      <Fact name={t('underruns')} read={underruns} />
      <Fact name={t('telemetry')} read={lane} />
    </dl>
  )
}

function Fade() {
  const t = useTranslations('live.engine')
  const { audio, settings } = useServices()
  const fade = useStore(settings.store, (state) => state.kernelFade)
  return (
    <ParameterSlider
      {...FADE}
      label={t('fade')}
      value={fade}
      onChange={(kernelFade) => {
        settings.change({ kernelFade })
        audio.setFade(kernelFade / 1000)
      }}
    />
  )
}

function Plan() {
  const t = useTranslations('live.engine')
  const { audio, settings } = useServices()
  const [kind, setKind] = useState<PlanKind>(() => audio.planKind())
  const [isMeasuring, setMeasuring] = useState(false)
  const measure = async () => {
    setMeasuring(true)
    settings.change({ convolverCosts: await audio.measureCosts() })
    setMeasuring(false)
  }
  return (
    <section className="engine-plan" aria-label={t('plan')}>
      <div className="row">
        <h3 className="section-title">{t('plan')}</h3>
        <SelectButton
          label={t('plan')}
          value={kind}
          options={PLAN_KINDS.map((id) => ({ id, name: t(`kind.${id}`) }))}
          onChange={(next) => {
            setKind(next)
            audio.setPlan(next)
          }}
        />
        <span className="spacer" />
        <Button className="button" isDisabled={isMeasuring} onPress={() => void measure()}>
          {isMeasuring ? t('measuring') : t('measure')}
        </Button>
      </div>
      <p className="small second">{t('planNote')}</p>
      <PlanTable />
    </section>
  )
}
