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
  expect(launched.errors).toEqual([])
})
