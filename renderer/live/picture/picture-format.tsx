import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { CameraFormat } from '../../../shared/capture/capture'
import { useServices } from '../../app/services'
import { SelectButton } from '../../app/widgets/select-button'

/** What cameras commonly offer, from light to heavy. */
const FORMATS: readonly CameraFormat[] = [
  { width: 160, height: 120, frameRate: 30 },
  { width: 320, height: 240, frameRate: 30 },
  { width: 640, height: 480, frameRate: 30 },
  { width: 1280, height: 720, frameRate: 30 },
  { width: 1280, height: 720, frameRate: 60 },
  { width: 1920, height: 1080, frameRate: 30 },
  { width: 3840, height: 2160, frameRate: 30 },
]

/** 1280×720@30, as everywhere in the program. */
function written({ width, height, frameRate }: CameraFormat): string {
  return `${width}×${height}@${frameRate}`
}

/** Size and frame rate asked of the camera and of the test chart. */
export function PictureFormat() {
  const { settings } = useServices()
  const t = useTranslations('live.view')
  const format = useStore(settings.store, (state) => state.camera)
  const known = FORMATS.some((candidate) => written(candidate) === written(format))
  const formats = known ? FORMATS : [...FORMATS, format]
  return (
    <SelectButton
      label={t('format')}
      className="number quiet"
      value={written(format)}
      options={formats.map((candidate) => ({ id: written(candidate), name: written(candidate) }))}
      onChange={(id) => {
        const chosen = formats.find((candidate) => written(candidate) === id)
        if (chosen) settings.change({ camera: chosen })
      }}
    />
  )
}
