import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { KernelFault } from '../../audio/kernels/order'
import { formatDuration, formatNumber } from '../../app/format/format-value'
import { useServices } from '../../app/services'
import { useAudioState } from '../../app/session-state'
import { Notice } from '../../app/widgets/notice'

const MEGABYTE = 2 ** 20

/** What holds the sound back or makes it another than asked for; what failed is said by `SourceNotice`. */
export function SoundState() {
  return (
    <>
      <Suspended />
      <Shortened />
      <Refused />
    </>
  )
}

function Suspended() {
  const { audio } = useServices()
  const t = useTranslations('live.state')
  if (useAudioState().kind !== 'suspended') return null
  return (
    <Notice tone="info" actions={[{ name: t('soundStart'), onChoose: () => void audio.resume() }]}>
      {t('soundSuspended')}
    </Notice>
  )
}

/** The machine fell behind, and the tail was cut. */
function Shortened() {
  const { audio } = useServices()
  const t = useTranslations('live.state')
  const [isShortened, setShortened] = useState(false)
  useEffect(() => audio.on((event) => event.kind === 'tail' && setShortened(event.isShortened)), [audio])
  if (!isShortened) return null
  const { taps, contextRate } = audio.facts()
  return <Notice tone="warning">{t('tailShortened', { time: formatDuration(taps / contextRate) })}</Notice>
}

/** The kernel cannot be used live. */
function Refused() {
  const { audio } = useServices()
  const t = useTranslations('live.state')
  const [fault, setFault] = useState<KernelFault | null>(null)
  useEffect(() => audio.on((event) => event.kind === 'refused' && setFault(event.fault)), [audio])
  if (!fault) return null
  const need = formatNumber(Math.round(fault.bytes / MEGABYTE))
  return <Notice tone="error">{t('kernelTooLarge', { need, most: formatNumber(fault.limit / MEGABYTE) })}</Notice>
}
