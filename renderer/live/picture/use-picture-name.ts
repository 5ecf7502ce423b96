import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useServices } from '../../app/services'
import { useShell } from '../../app/shell'
import { useStageNames } from '../chain/use-stage-names'

/** "Camera, filtered by Sobel magnitude": what the picture shows, in words. */
export function usePictureName(): string {
  const { chain } = useServices()
  const { sources } = useShell()
  const t = useTranslations('live.view')
  const names = useStageNames('video')
  const picture = useStore(sources.store, (state) => state.picture)
  const choice = useStore(sources.store, (state) => state.choice.picture)
  const stages = useStore(chain.store, (state) => state.chain.video.stages)
  const bypass = useStore(chain.store, (state) => state.bypass)

  const track = choice === 'screen' ? t('screen') : t('camera')
  const source =
    picture?.kind === 'image' || picture?.kind === 'video'
      ? picture.name
      : picture?.kind === 'track'
        ? track
        : t('testChart')
  const active = bypass ? [] : stages.filter((stage) => !stage.bypass)
  const filter = active.map((stage) => names.kind(stage.kind)).join(' → ')
  return filter === '' ? t('unfiltered', { source }) : t('label', { source, filter })
}
