/** The first ten seconds of a new user, walked through on the real program with fake devices. */
import { expect, test } from '@playwright/test'
import { makeMedia } from '../media/make-media.mjs'
import { type LaunchedApp, launchApp } from './support/app'
import { currentSettings, messagesShown } from './support/live'
import { throughFirstTenSeconds } from './support/ten-seconds'

/** One window goes through all of it; how long it takes is measured by `npm run bench -- app`. */
test.describe.configure({ mode: 'serial' })
let launched: LaunchedApp

test.beforeAll(async () => {
  const media = await makeMedia()
  launched = await launchApp({ microphone: media.tones, camera: media.checker, locale: 'en' })
})

test.afterAll(() => launched.close())

test('two clicks lead from the test sources to the own filtered voice and face', async () => {
  const { page, errors } = launched
  const walk = await throughFirstTenSeconds(page)
  expect(walk.clicks).toBe(2)
  expect(walk.seen.map(({ what }) => what)).toEqual([
    'test sources filtered',
    'microphone and camera open',
    'filtered voice heard',
  ])
  expect(errors).toEqual([])
})

test('the picture is the camera through Edges, the sound the microphone through Telephone', async () => {
  const { page, errors } = launched
  const { live } = await messagesShown(page)
  const filtered = new RegExp(`^${live.view.camera}`)
  await expect(page.getByRole('img', { name: filtered })).toBeVisible()
  await expect
    .poll(() => page.getByRole('meter', { name: live.level.output }).getAttribute('aria-valuenow'))
    .not.toBe('-60')
  expect(errors).toEqual([])
})

test('the next start brings the devices back by itself, with the monitor muted', async () => {
  const settings = await currentSettings(launched.page)
  expect(settings.resume).toEqual({ microphone: true, camera: true })
})
