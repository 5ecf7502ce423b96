import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { useServices } from '../../app/services'
import { useReadout } from '../../app/widgets/use-readout'

/** As the engines call themselves, in every language. */
const ENGINES = { webgl2: 'WebGL2', 'wasm-simd': 'WASM SIMD' } as const

/** What really goes through: size, frames a second, frames dropped, and what filters them in which time. */
export function PictureRate() {
  const { video } = useServices()
  const t = useTranslations('live.view')
  const read = useCallback(() => {
    const { size, fps, dropped, engine, filter } = video.facts()
    return [
      `${size.width}×${size.height}`,
      t('fps', { fps: fps.toFixed(1) }),
      t('dropped', { count: String(dropped) }),
      t('by', { engine: ENGINES[engine], ms: filter.toFixed(1) }),
    ].join(' · ')
  }, [video, t])
  return <p className="picture-rate small second number">{useReadout(read)}</p>
}
