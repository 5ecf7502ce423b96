/** Reads the output track in the page of an application started with TEST_HOOKS. */
import type { Page } from '@playwright/test'
import type {} from '../../../renderer/app/test-hooks'
import type { LaunchedApp } from './app'

/** Argument that lets `unclosedFrames` collect garbage, which is when an unclosed frame is noticed. */
export const EXPOSE_GC = '--js-flags=--expose-gc'

/** Rows at the bottom of the checker video that hold the frame's number. */
export const STRIP_ROWS = 12

export interface OutputFrame {
  captureTime: number
  /** RGBA of the last rows. */
  strip: Buffer
  /** Highest level of green, over every sixteenth pixel. */
  brightest: number
  /** All of it, where asked for. */
  pixels: Buffer | undefined
}

declare global {
  interface Window {
    /** Ends the reading and gives what was read. */
    outputReading?: () => Promise<{ captureTime: number; pixels: Uint8ClampedArray }[]>
  }
}

/** Begins to read every frame of the track. */
export function readOutput(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const output = window.convolabServices?.video.output()
    if (!output?.ok) throw new Error('No output track')
    const track = output.value as MediaStreamVideoTrack
    const reader = new MediaStreamTrackProcessor({ track, maxBufferSize: 120 }).readable.getReader()
    const frames: { captureTime: number; pixels: Uint8ClampedArray }[] = []
    let begun = (): void => undefined
    const first = new Promise<void>((resolve) => (begun = resolve))
    const ended = (async () => {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        const pixels = new Uint8ClampedArray(4 * value.codedWidth * value.codedHeight)
        await value.copyTo(pixels, { format: 'RGBA' })
        frames.push({ captureTime: value.timestamp, pixels })
        value.close()
        begun()
      }
    })()
    window.outputReading = async () => {
      await reader.cancel()
      await ended
      track.stop()
      return frames
    }
    await first
  })
}

/**
 * Ends the reading, and the track.
 * @param wanted capture times of the frames whose pixels are to be given
 */
export async function outputRead(page: Page, wanted: readonly number[]): Promise<OutputFrame[]> {
  const frames = await page.evaluate(
    async ([times, rows]) => {
      const encode = (bytes: Uint8ClampedArray) => {
        let text = ''
        for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
        return btoa(text)
      }
      const greatest = (bytes: Uint8ClampedArray, first: number, step: number) => {
        let most = 0
        for (let at = first; at < bytes.length; at += step) most = Math.max(most, bytes[at] ?? 0)
        return most
      }
      const read = (await window.outputReading?.()) ?? []
      const { width } = window.convolabServices?.video.facts().size ?? { width: 0 }
      return read.map(({ captureTime, pixels }) => ({
        captureTime,
        strip: encode(pixels.subarray(-4 * width * rows)),
        brightest: greatest(pixels, 1, 64),
        pixels: times.includes(captureTime) ? encode(pixels) : undefined,
      }))
    },
    [wanted, STRIP_ROWS] as const,
  )
  const decode = (text: string) => Buffer.from(text, 'base64')
  return frames.map(({ strip, pixels, ...rest }) => ({
    ...rest,
    strip: decode(strip),
    pixels: pixels === undefined ? undefined : decode(pixels),
  }))
}

/** What the browser says about frames that were left unclosed in the window or in a worker, after a collection there. */
export async function unclosedFrames({ page, warnings }: LaunchedApp): Promise<string[]> {
  const collect = () => (globalThis as { gc?: () => void }).gc?.()
  // One that ends meanwhile has nothing left to collect.
  for (const worker of page.workers()) await worker.evaluate(collect).catch(() => undefined)
  await page.evaluate(collect)
  return warnings.filter((text) => /garbage collected/i.test(text))
}
