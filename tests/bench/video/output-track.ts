/** The output track under losses of the context, as somebody who reads it in the window sees it. */
import type { Page } from '@playwright/test'
import type {} from '../../../renderer/app/test-hooks'

export interface Losses {
  /** Seconds from each forced loss to the next frame on the track, which the processor has filtered. */
  back: number[]
  /** Seconds between the two frames on the track that the loss came between. */
  gaps: number[]
  /** Seconds from the first loss to a canvas by WebGL2 again. */
  deviceBack: number
  /** Frames read in all, and those of them that were black. */
  frames: number
  black: number
}

/**
 * WebGL2 comes back by itself after a single loss only; a choice of the engine lifts the bar, so each further loss follows
 * one.
 */
export function loseContexts(page: Page, repeats: number): Promise<Losses> {
  return page.evaluate(async (count) => {
    const video = window.convolabServices?.video
    const output = video?.output()
    if (!video || !output?.ok) throw new Error('No output track')
    const track = output.value as MediaStreamVideoTrack
    const reader = new MediaStreamTrackProcessor({ track, maxBufferSize: 60 }).readable.getReader()
    const losses: Losses = { back: [], gaps: [], deviceBack: Number.NaN, frames: 0, black: 0 }
    let latest = performance.now()
    let arrived = (): void => undefined

    const isBlack = (pixels: Uint8Array) => {
      // The green of every sixteenth pixel.
      for (let at = 1; at < pixels.length; at += 64) if ((pixels[at] ?? 0) > 32) return false
      return true
    }
    const ended = (async () => {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        latest = performance.now()
        const pixels = new Uint8Array(4 * value.codedWidth * value.codedHeight)
        arrived()
        await value.copyTo(pixels, { format: 'RGBA' })
        value.close()
        losses.frames++
        if (isBlack(pixels)) losses.black++
      }
    })()
    const nextFrame = () => new Promise<void>((resolve) => (arrived = resolve))
    const told = (kind: 'canvas' | 'recovering') =>
      new Promise<void>((resolve) => {
        const end = video.on((event) => {
          if (event.kind !== kind && !(event.kind === 'state' && event.state.kind === kind)) return
          end()
          resolve()
        })
      })
    const turnTo = async (engine: 'webgl2' | 'wasm-simd') => {
      const other = told('canvas')
      video.setEngine(engine)
      await other
    }

    for (let repeat = 0; repeat < count; repeat++) {
      if (repeat > 0) video.setEngine('wasm-simd')
      if (repeat === 1) await told('canvas')
      await turnTo('webgl2')
      await new Promise((resolve) => setTimeout(resolve, 2000))
      const [lost, shown] = [told('recovering'), told('canvas')]
      const begun = performance.now()
      video.loseContext()
      await lost
      // Nothing that the lost engine drew comes after this.
      const before = latest
      await nextFrame()
      losses.back.push((performance.now() - begun) / 1000)
      losses.gaps.push((performance.now() - before) / 1000)
      await shown
      if (repeat > 0) continue
      await told('canvas')
      losses.deviceBack = (performance.now() - begun) / 1000
    }
    await reader.cancel()
    await ended
    track.stop()
    video.setEngine('automatic')
    return losses
  }, repeats)
}
