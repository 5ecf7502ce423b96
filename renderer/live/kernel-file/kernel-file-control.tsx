import { FolderOpen } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { AssetReference } from '../../../shared/assets/asset'
import type { ImpulseResponseFacts } from '../../../shared/impulse-response/impulse-response'
import { formatDuration, formatGain, formatRate } from '../../app/format/format-value'
import { useServices } from '../../app/services'
import { FieldError } from '../../app/widgets/field-error'
import { useFileFault, useFileOutcome } from './use-file-outcome'
import { useFileWords } from './use-file-words'
import { useKernelFile } from './use-kernel-file'
import './kernel-file.css'

interface KernelFileControlProps {
  label: string
  stageId: string
  file: AssetReference
  onChange: (file: AssetReference) => void
}

/** Which file a kernel comes from, what is in it, and what was wrong with the last one that was tried. */
export function KernelFileControl({ label, stageId, file, onChange }: KernelFileControlProps) {
  const t = useTranslations('live.file')
  const actions = useKernelFile()
  const errorId = useId()
  const [refused, setRefused] = useState<string | null>(null)
  const isChosen = file.sha256 !== ''
  return (
    <div className="parameter kernel-file" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      <Button
        className="button kernel-file-button"
        aria-describedby={refused ? errorId : undefined}
        onPress={() => void actions.choose(onChange, setRefused)}
      >
        <FolderOpen size="1rem" aria-hidden="true" />
        <span className="truncate">{isChosen ? file.name : t('choose')}</span>
      </Button>
      {refused && <FieldError id={errorId}>{refused}</FieldError>}
      {isChosen ? <Outcome stageId={stageId} file={file} /> : <p className="small second">{t('none')}</p>}
    </div>
  )
}

function Outcome({ stageId, file }: { stageId: string; file: AssetReference }) {
  const t = useTranslations('live.file')
  const { audio } = useServices()
  const words = useFileWords()
  const outcome = useFileOutcome(stageId)
  const fault = useFileFault(file.sha256)
  const faultId = useId()
  if (fault) return <FieldError id={faultId}>{words.fault(fault)}</FieldError>
  if (!outcome || (outcome.kind === 'refused' && outcome.fault.code === 'file-missing'))
    return <p className="small second">{t('loading')}</p>
  if (outcome.kind === 'refused') {
    return outcome.fault.code === 'file-missing' ? null : (
      <FieldError id={faultId}>{words.fault(outcome.fault)}</FieldError>
    )
  }
  const remarks = [...(audio.sounds().get(file.sha256)?.remarks ?? []), ...outcome.remarks]
  return (
    <div className="kernel-file-facts small second">
      <Facts facts={outcome.facts} />
      {remarks.map((remark) => (
        <p key={remark.code}>{words.remark(remark)}</p>
      ))}
    </div>
  )
}

function Facts({ facts }: { facts: ImpulseResponseFacts }) {
  const t = useTranslations('live.file')
  const { layout, seconds, sourceRate, resampled, gain, trimmedStart, trimmedEnd } = facts
  const parts = [
    formatDuration(seconds),
    t('layout', { layout }),
    resampled ? t('resampled', { rate: formatRate(sourceRate) }) : formatRate(sourceRate),
    t('gain', { gain: formatGain(gain) }),
  ]
  if (trimmedStart + trimmedEnd > 0)
    parts.push(t('trimmed', { start: formatDuration(trimmedStart), end: formatDuration(trimmedEnd) }))
  return <p className="number">{parts.join(' · ')}</p>
}
