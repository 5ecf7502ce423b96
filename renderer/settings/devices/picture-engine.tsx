import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useServices } from '../../app/services'
import { SelectButton } from '../../app/widgets/select-button'
import { useReadout } from '../../app/widgets/use-readout'
import { Setting } from '../setting'

const CHOICES = ['automatic', 'webgl2', 'wasm-simd'] as const

/** Which engine filters the picture, and which one does so now. */
export function PictureEngine() {
  const t = useTranslations('settings.devices')
  const { settings, video } = useServices()
  const value = useStore(settings.store, (state) => state.pictureEngine)
  const readNow = useCallback(() => {
    const { engine, filter } = video.facts()
    return t('pictureEngineNow', { engine: t(`pictureEngineChoice.${engine}`), ms: filter.toFixed(1) })
  }, [video, t])
  return (
    <Setting id="pictureEngine" name={t('pictureEngine')} hint={t('pictureEngineHint')}>
      <SelectButton
        label={t('pictureEngine')}
        value={value}
        options={CHOICES.map((id) => ({ id, name: t(`pictureEngineChoice.${id}`) }))}
        onChange={(pictureEngine) => {
          settings.change({ pictureEngine })
          video.setEngine(pictureEngine)
        }}
      />
      <span className="small second number">{useReadout(readNow)}</span>
    </Setting>
  )
}
