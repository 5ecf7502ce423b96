import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { useServices } from '../../app/services'
import { useReadout } from '../../app/widgets/use-readout'

/** What really goes through: size, frames a second, frames dropped. */
export function PictureRate() {
  const { video } = useServices()
  const t = useTranslations('live.view')
  const read = useCallback(() => {
    const { size, fps, dropped } = video.facts()
    const rate = t('fps', { fps: fps.toFixed(1) })
    return `${size.width}×${size.height} · ${rate} · ${t('dropped', { count: String(dropped) })}`
  }, [video, t])
  return <p className="picture-rate small second number">{useReadout(read)}</p>
}
