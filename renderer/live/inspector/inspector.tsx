import { ChevronDown, ChevronRight, Copy, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Medium, Stage } from '../../../shared/chain/chain'
import type { NumberParameter } from '../../../shared/chain/parameters'
import { parametersOf } from '../../../shared/chain/stage-parameters'
import { useServices } from '../../app/services'
import { IconButton } from '../../app/widgets/icon-button'
import { ParameterSlider } from '../../app/widgets/parameter-slider'
import { approximationOf } from '../chain/stage-words'
import { useChainActions } from '../chain/use-chain-actions'
import { useShownStage } from '../chain/use-shown-stage'
import { useStageNames } from '../chain/use-stage-names'
import { useCommand } from '../../commands/use-command'
import { ParameterControl } from './parameter-control'
import './inspector.css'

/** Share of the filtered signal, in per cent of the screen; the chain holds 0…1. */
const MIX: Omit<NumberParameter, 'name' | 'type'> = {
  unit: 'percent',
  min: 0,
  max: 100,
  default: 100,
  step: 1,
  scale: 'linear',
}

/** Every parameter of the stage shown, and its mix. */
export function Inspector({ medium }: { medium: Medium }) {
  const { chain } = useServices()
  const t = useTranslations('live.inspector')
  const names = useStageNames(medium)
  const actions = useChainActions(medium)
  const stage = useShownStage(medium)
  const [isOpen, setOpen] = useState(true)
  const remove = useCommand('stage.remove')
  const duplicate = useCommand('stage.duplicate')
  if (!stage) return null

  const name = names.kind(stage.kind)
  return (
    <section
      className="inspector"
      data-region
      tabIndex={-1}
      aria-label={t(`region.${medium}`)}
      onFocus={() => chain.select({ medium, id: stage.id })}
    >
      <header className="row inspector-header">
        <h3 className="section-title truncate">
          <button
            type="button"
            className="inspector-toggle"
            aria-expanded={isOpen}
            title={isOpen ? t('close') : t('open')}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
            {name}
          </button>
        </h3>
        <span className="spacer" />
        <IconButton
          label={t('duplicate', { name })}
          icon={<Copy aria-hidden="true" />}
          keys={duplicate.keys}
          onPress={() => actions.duplicate(stage.id)}
        />
        <IconButton
          label={t('remove', { name })}
          icon={<Trash2 aria-hidden="true" />}
          keys={remove.keys}
          onPress={() => actions.remove(stage.id)}
        />
      </header>
      {isOpen && <Parameters medium={medium} stage={stage} />}
    </section>
  )
}

function Parameters({ medium, stage }: { medium: Medium; stage: Stage }) {
  const { chain } = useServices()
  const t = useTranslations('live.inspector')
  const psnr = useMemo(() => approximationOf(medium, stage), [medium, stage])
  return (
    <>
      {(parametersOf(medium, stage.kind) ?? []).map((spec) => (
        <ParameterControl key={`${stage.id}/${spec.name}`} medium={medium} stage={stage} spec={spec} />
      ))}
      {psnr !== undefined && <p className="small second">{t('approximate', { psnr: psnr.toFixed(1) })}</p>}
      <ParameterSlider
        key={`${stage.id}/mix`}
        {...MIX}
        label={t('mix')}
        value={stage.mix * 100}
        onBegin={chain.begin}
        onChange={(mix) => chain.setMix(medium, stage.id, mix / 100)}
        onEnd={chain.end}
        onCancel={chain.cancel}
      />
    </>
  )
}
