import { useCallback } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useServices } from '../../app/services'
import { useReadout } from '../../app/widgets/use-readout'
import { useCommand } from '../../commands/use-command'

/** As the engines call themselves, in every language. */
const ENGINES = { webgl2: 'WebGL2', 'wasm-simd': 'WASM SIMD' } as const

/** What really goes through: size, rate, drops, what filters in which time, and the age of a frame; opens its parts. */
export function PictureRate() {
  const { video } = useServices()
  const t = useTranslations('live.view')
  const read = useCallback(() => {
    const { size, fps, dropped, engine, filter, ages } = video.facts()
    const known = Object.values(ages).filter((age) => !Number.isNaN(age))
    return [
      `${size.width}×${size.height}`,
      t('fps', { fps: fps.toFixed(1) }),
      t('dropped', { count: String(dropped) }),
      t('by', { engine: ENGINES[engine], ms: filter.toFixed(1) }),
      ...(known.length > 0 ? [t('age', { ms: known.reduce((sum, age) => sum + age, 0).toFixed(0) })] : []),
    ].join(' · ')
  }, [video, t])
  const details = useCommand('picture.engine')
  return (
    <Button className="button quiet picture-rate small second number" onPress={details.run}>
      {useReadout(read)}
    </Button>
  )
}
