/** Reads what no element shows (samples, pixels, states) from the page of an application started with TEST_HOOKS. */
import type { Page } from '@playwright/test'
import type { Stage } from '../../../shared/chain/chain'
import type { AudioState, MonitorState } from '../../../renderer/audio/contract'
import type { VideoFacts, VideoState } from '../../../renderer/video/contract'
import type {} from '../../../renderer/app/test-hooks'

export const TEST_HOOKS = '--test-hooks'

export interface PictureSeen {
  /** Microseconds on the source's clock. */
  captureTime: number
  size: { width: number; height: number }
  input: Uint8ClampedArray
  output: Uint8ClampedArray
  stages: Stage[]
}

/** The next frame that goes through, with its input. */
export async function pictureSeen(page: Page): Promise<PictureSeen> {
  const seen = await page.evaluate(async () => {
    const encode = async (pixels: Uint8ClampedArray) => {
      let text = ''
      for (let at = 0; at < pixels.length; at += 8192) text += String.fromCharCode(...pixels.subarray(at, at + 8192))
      return btoa(text)
    }
    const excerpt = await window.convolabServices?.video.excerpt()
    if (!excerpt) throw new Error('No services in the page')
    return {
      captureTime: excerpt.captureTime,
      size: excerpt.size,
      stages: [...excerpt.stages],
      input: await encode(excerpt.input),
      output: await encode(excerpt.output),
    }
  })
  const decode = (text: string) => new Uint8ClampedArray(Buffer.from(text, 'base64'))
  return { ...seen, input: decode(seen.input), output: decode(seen.output) }
}

export interface EngineStates {
  audio: AudioState
  monitor: MonitorState
  video: VideoState
  facts: VideoFacts
  quanta: number
}

export async function engineStates(page: Page): Promise<EngineStates> {
  return page.evaluate(() => {
    const services = window.convolabServices
    if (!services) throw new Error('No services in the page')
    return {
      audio: services.audio.state(),
      monitor: services.audio.monitor(),
      video: services.video.state(),
      facts: services.video.facts(),
      quanta: services.audio.facts().quanta,
    }
  })
}

export async function applyPreset(page: Page, medium: 'audio' | 'video', preset: string): Promise<Stage[]> {
  return page.evaluate(
    ([where, name]) => {
      const chain = window.convolabServices?.chain
      if (!chain) throw new Error('No services in the page')
      chain.applyPreset(where, name)
      return [...chain.store.getState().chain[where].stages]
    },
    [medium, preset] as const,
  )
}
