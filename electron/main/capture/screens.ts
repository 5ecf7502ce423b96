/** Screens and windows that may be captured. */
import { type DesktopCapturerSource, desktopCapturer } from 'electron'
import type { ScreenSource } from '../../../shared/capture/capture'

export interface Screens {
  list(): Promise<ScreenSource[]>
  /** A source of the last list; undefined for an id that main did not give out. */
  find(id: string): { id: string; name: string } | undefined
}

const THUMBNAIL = { width: 320, height: 180 } as const

export function createScreens(): Screens {
  let known: readonly ScreenSource[] = []
  return {
    async list() {
      const sources = await desktopCapturer.getSources({ types: ['screen', 'window'], thumbnailSize: THUMBNAIL })
      known = sources.map(screenSource)
      return [...known]
    },
    find: (id) => known.find((source) => source.id === id),
  }
}

function screenSource({ id, name, thumbnail }: DesktopCapturerSource): ScreenSource {
  const png = thumbnail.isEmpty() ? new Uint8Array() : new Uint8Array(thumbnail.toPNG())
  return { id, name, kind: id.startsWith('screen:') ? 'screen' : 'window', thumbnail: png }
}
