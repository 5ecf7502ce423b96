import { useEffect, useState } from 'react'
import { useServices } from '../../app/services'
import type { PictureSize } from '../../video/engine/engine'

/** Size of the picture that goes through, kept up to date; before the first frame the size that was asked for. */
export function usePictureSize(): PictureSize {
  const { video, settings } = useServices()
  const [size, setSize] = useState<PictureSize>(() => {
    const now = video.facts().size
    return now.width > 0 ? now : settings.store.getState().camera
  })
  useEffect(() => video.on((event) => event.kind === 'size' && setSize(event.size)), [video])
  return size
}
