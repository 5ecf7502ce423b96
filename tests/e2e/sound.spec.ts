/** A microphone on a real sound server through the filter, measured on what the application plays. */
import { expect, test } from '@playwright/test'
import { makeMedia, TONES } from '../media/make-media.mjs'
import { type LaunchedApp, launchApp } from './support/app'
import { messagesShown, waitUntilReady } from './support/live'
import { applyPreset, engineStates, TEST_HOOKS } from './support/services'
import { SOUND_SERVER_RATE, type SoundServer, startSoundServer } from './support/sound-server'
import { usualLevelAt } from './support/tones'

const MICROPHONE = 'Test microphone'
/** Beyond the monitor's fade-in of a tenth of a second and the buffers between microphone and recording. */
const SETTLING = 1
const MEASURED = 2

const SWAPS = 10
/** Largest difference of two samples of the 300 Hz tone at 0.2. */
const STEADY_STEP = 0.2 * 2 * Math.sin((Math.PI * 300) / SOUND_SERVER_RATE)
/** What a busy machine and the end of the file that is played may leave in a recording. */
const GAPS = 2

let launched: LaunchedApp
let server: SoundServer

test.beforeAll(async () => {
  const media = await makeMedia()
  server = await startSoundServer()
  await server.plug(MICROPHONE)
  server.feed(MICROPHONE, media.tones)
  // Two cores that draw the picture as well keep up with a large buffer only; the filter is the same.
  launched = await launchApp({
    settings: { latency: 'playback' },
    noDevices: true,
    env: server.env,
    locale: 'en',
    args: [TEST_HOOKS],
  })
  await waitUntilReady(launched.page)
})

test.afterAll(async () => {
  await launched.close()
  await server.close()
})

async function levels(): Promise<number[]> {
  const recording = await server.record(SETTLING + MEASURED)
  const settled = recording.subarray(SETTLING * SOUND_SERVER_RATE)
  return TONES.map(({ frequency }) => usualLevelAt(settled, SOUND_SERVER_RATE, frequency))
}

/** Places at which two samples differ by more than `step`; within 10 ms they are one. */
function countSteps(samples: Float32Array, step: number): number {
  let count = 0
  let next = 0
  for (let n = 1; n < samples.length; n++) {
    if (n < next || Math.abs((samples[n] ?? 0) - (samples[n - 1] ?? 0)) <= step) continue
    count++
    next = n + SOUND_SERVER_RATE / 100
  }
  return count
}

test('nothing is heard before the monitor is switched on', async () => {
  const { page } = launched
  const { app } = await messagesShown(page)
  await page.getByRole('button', { name: app.lamp.microphone, exact: true }).click()
  await expect(page.getByRole('button', { name: app.lamp.microphone, exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  expect((await engineStates(page)).monitor.kind).toBe('muted')
  const recording = await server.record(1)
  expect(recording.every((sample) => sample === 0)).toBe(true)
})

test('the identity plays the three tones at their levels', async () => {
  const { page } = launched
  const { app } = await messagesShown(page)
  await applyPreset(page, 'audio', 'identity')
  await page.getByRole('button', { name: app.monitor.label, exact: true }).click()
  await expect.poll(async () => (await engineStates(page)).monitor.kind).toBe('on')
  const heard = await levels()
  TONES.forEach(({ amplitude }, index) => {
    expect(Math.abs((heard[index] ?? -Infinity) - 20 * Math.log10(amplitude))).toBeLessThan(0.5)
  })
})

test('a 1 kHz low-pass leaves 300 Hz within 0.5 dB and takes 3 kHz and 9 kHz down by 50 dB', async () => {
  const { page } = launched
  const [stage] = await applyPreset(page, 'audio', 'lowpass')
  expect(stage?.params).toMatchObject({ cutoff: 1000 })
  const [at300 = NaN, at3000 = NaN, at9000 = NaN] = await levels()
  // 20 log10 of the amplitudes 0.2, 0.1 and 0.05
  expect(Math.abs(at300 - -13.98)).toBeLessThan(0.5)
  expect(at3000).toBeLessThan(-20 - 50)
  expect(at9000).toBeLessThan(-26.02 - 50)
})

test('ten swaps of the kernel under a playing tone leave no click at the output, but do so without a fade', async () => {
  const { page } = launched
  await applyPreset(page, 'audio', 'lowpass')
  const swaps = (fade: number) =>
    page.evaluate(
      async ([times, seconds]) => {
        const { chain, audio } = window.convolabServices ?? {}
        audio?.setFade(seconds)
        chain?.add('audio', 'gain')
        const stage = chain?.store.getState().chain.audio.stages.at(-1)
        for (let swap = 0; swap < times; swap++) {
          await new Promise((resolve) => setTimeout(resolve, 200))
          chain?.setParameter('audio', stage?.id ?? '', 'gain', swap % 2 === 0 ? -12 : 0)
        }
      },
      [SWAPS, fade] as const,
    )
  const steps = async (fade: number) => {
    const [recording] = await Promise.all([server.record(4), swaps(fade)])
    return countSteps(recording, 1.1 * STEADY_STEP)
  }
  expect(await steps(0.02)).toBeLessThanOrEqual(GAPS)
  expect(await steps(0)).toBeGreaterThan(SWAPS / 2)
  expect(launched.errors).toEqual([])
})
