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
/** Periods of the tone on each side of a swap: the fade of 20 ms lies within. */
const AROUND = 6

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

/**
 * Share of the swaps between 0.2 and 0.05 that step. A swap is found by the tone's peak, period by period; one in which the
 * recording has a hole is left out, since a busy machine made it.
 */
function shareOfSteps(samples: Float32Array, step: number): number {
  const period = SOUND_SERVER_RATE / 300
  const peaks = Array.from({ length: Math.floor(samples.length / period) }, (_, index) =>
    samples
      .subarray(index * period, (index + 1) * period)
      .reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0),
  )
  const isLoud = (index: number) => (peaks[index] ?? 0) > 0.1
  const swaps = peaks.flatMap((_, index) => {
    if (index < AROUND || isLoud(index) === isLoud(index - 1)) return []
    return [samples.subarray((index - AROUND) * period, (index + AROUND) * period)]
  })
  const whole = swaps.filter((around) => !around.some((sample, n) => sample === 0 && around[n + 1] === 0))
  expect(whole.length).toBeGreaterThan(SWAPS / 2)
  const stepping = whole.filter((around) =>
    around.some((sample, n) => Math.abs(sample - (around[n - 1] ?? sample)) > step),
  )
  return stepping.length / whole.length
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
    return shareOfSteps(recording, 1.1 * STEADY_STEP)
  }
  // A machine that loses sound just then makes one or the other step as well.
  expect(await steps(0.02)).toBeLessThan(0.5)
  expect(await steps(0)).toBeGreaterThan(0.5)
  expect(launched.errors).toEqual([])
})
