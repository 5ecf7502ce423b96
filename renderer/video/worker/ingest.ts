/** Gets a frame's pixels to the engine by the way that was measured fastest on this machine and source. */
import type { Milliseconds } from '../../../shared/units'
import type { EngineInput, LiveEngine, PictureSize, RawPicture } from '../engine/engine'
import { ownConversion, uploadsRight } from '../engine/frame-colours'
import { type WayChooser, createWayChooser } from '../engine/way-chooser'
import { openPlaneConverter, type PlaneConverter } from './convert-planes'

/** `copy` converts to RGBA bytes and uploads those, `texture` hands the frame to the graphics device. */
export type Way = 'copy' | 'texture'

export interface Ingest {
  /** @returns undefined when the frame cannot be taken in this way; the other way is used from then on */
  take(
    frame: VideoFrame,
    engine: Pick<LiveEngine, 'takesFrames'>,
  ): Promise<{ input: EngineInput; way: Way } | undefined>
  took(way: Way, time: Milliseconds): void
  /** Measures anew: another source or size. */
  reset(): void
}

export function createIngest(): Ingest {
  let chooser: WayChooser<Way> = createWayChooser<Way>(['copy', 'texture'])
  let copy: RawPicture = { width: 0, height: 0, data: new Uint8Array() }

  let opened: Promise<PlaneConverter> | undefined

  async function copied(frame: VideoFrame): Promise<RawPicture> {
    const own = ownConversion(frame)
    if (own) {
      opened ??= openPlaneConverter()
      return (await opened).convert(frame, own.layout, own.matrix)
    }
    const size = sizeOf(frame)
    if (copy.width !== size.width || copy.height !== size.height) {
      copy = { ...size, data: new Uint8Array(4 * size.width * size.height) }
    }
    await frame.copyTo(copy.data, { format: 'RGBA', layout: [{ offset: 0, stride: 4 * size.width }] })
    return copy
  }

  return {
    async take(frame, { takesFrames }) {
      const way = takesFrames && uploadsRight(frame) ? chooser.next() : 'copy'
      if (way === 'texture') return { input: frame, way }
      try {
        return { input: await copied(frame), way }
      } catch {
        chooser.failed('copy')
        return undefined
      }
    },
    took: (way, time) => chooser.took(way, time),
    reset() {
      chooser = createWayChooser<Way>(['copy', 'texture'])
    },
  }
}

/** Pixels that are meant to be seen. */
export function sizeOf(frame: VideoFrame): PictureSize {
  return { width: frame.visibleRect?.width ?? 0, height: frame.visibleRect?.height ?? 0 }
}
