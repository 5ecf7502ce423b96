/** Devices that are missing, forbidden, or go away: each shows its designed state, and sound and picture go on. */
import { expect, type Page, test } from '@playwright/test'
import { makeMedia } from '../media/make-media.mjs'
import { type LaunchedApp, launchApp } from './support/app'
import { messagesShown, waitUntilReady } from './support/live'
import { engineStates, TEST_HOOKS } from './support/services'
import { type SoundServer, startSoundServer } from './support/sound-server'

/** Hot-plug is dealt with in 2 s; a machine that runs other programs at the same time may need as long again. */
const NOTICED = 4000

const lamp = async (page: Page, kind: 'microphone' | 'camera') => {
  const { app } = await messagesShown(page)
  return page.getByRole('button', { name: app.lamp[kind], exact: true })
}

const says = (page: Page, text: string) => expect(page.getByText(text, { exact: false }).first()).toBeVisible()

/** Sound and picture are still being made. */
async function goesOn(page: Page) {
  const before = await engineStates(page)
  await expect.poll(async () => (await engineStates(page)).quanta).toBeGreaterThan(before.quanta)
  await expect.poll(async () => (await engineStates(page)).facts.framesOut).toBeGreaterThan(before.facts.framesOut)
}

test.describe('without microphone and camera', () => {
  let launched: LaunchedApp
  test.beforeAll(async () => {
    // A sound server that does not exist: a machine may have one of its own.
    const env = { PULSE_SERVER: 'unix:/nonexistent' }
    launched = await launchApp({ noDevices: true, env, locale: 'en', args: [TEST_HOOKS] })
    await waitUntilReady(launched.page)
  })
  test.afterAll(() => launched.close())

  test('asking for both says what is missing, leaves the lamps off and goes on with the test sources', async () => {
    const { page } = launched
    const { app, capture } = await messagesShown(page)
    await page.getByRole('button', { name: app.start.useBoth }).click()
    await says(page, capture.microphone['no-device'])
    await says(page, capture.camera['no-device'])
    await expect(await lamp(page, 'microphone')).toHaveAttribute('aria-pressed', 'false')
    await expect(await lamp(page, 'camera')).toHaveAttribute('aria-pressed', 'false')
    await goesOn(page)
    expect(launched.errors).toEqual([])
  })
})

test.describe('with fake devices', () => {
  let launched: LaunchedApp
  test.beforeAll(async () => {
    const media = await makeMedia()
    launched = await launchApp({
      microphone: media.tones,
      camera: media.checker,
      locale: 'en',
      args: [TEST_HOOKS],
    })
    await waitUntilReady(launched.page)
  })
  test.afterAll(() => launched.close())

  // The unplugged camera is a mock: a fake one cannot be pulled out, so its track is told to end.
  test('a camera that goes away is replaced by the test chart or another camera, in words', async () => {
    const { page } = launched
    const { capture } = await messagesShown(page)
    const camera = await lamp(page, 'camera')
    await camera.click()
    await expect
      .poll(() => page.evaluate(() => window.convolabServices?.capture.store.getState().sources.camera.kind))
      .toBe('open')
    await page.evaluate(() => {
      const state = window.convolabServices?.capture.store.getState().sources.camera
      if (state?.kind !== 'open') throw new Error('The camera is not open')
      const enumerate = navigator.mediaDevices.enumerateDevices.bind(navigator.mediaDevices)
      navigator.mediaDevices.enumerateDevices = async () =>
        (await enumerate()).filter((device) => device.kind !== 'videoinput')
      for (const track of state.stream.getTracks()) {
        track.stop()
        track.dispatchEvent(new Event('ended'))
      }
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'))
    })
    const [start] = capture.camera.lostToTest.split('"{label}"').slice(1)
    await says(page, start?.trim() ?? '')
    await expect(camera).toHaveAttribute('aria-pressed', 'false')
    await goesOn(page)
  })

  // The system's refusal is a mock: Linux has no camera permission to take away, so main refuses in its name.
  test('a refused microphone says so and names the way on', async () => {
    const { app, page } = launched
    const { capture, ...rest } = await messagesShown(page)
    await app.evaluate(({ session }) => {
      session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    })
    await page.getByRole('button', { name: rest.app.lamp.microphone, exact: true }).click()
    await says(page, capture.microphone['denied-by-system'])
    await expect(page.getByRole('button', { name: capture.tryAgain }).first()).toBeVisible()
    await expect(await lamp(page, 'microphone')).toHaveAttribute('aria-pressed', 'false')
    await goesOn(page)
  })
})

/** A sound server moves the stream of a source that goes away to another one: no `ended`, no `devicechange`. */
test.describe('with microphones on a sound server', () => {
  const DESK = 'Desk microphone'
  const USB = 'USB microphone'
  let launched: LaunchedApp
  let server: SoundServer

  test.beforeAll(async () => {
    const media = await makeMedia()
    server = await startSoundServer()
    await server.plug(DESK)
    await server.plug(USB)
    server.feed(DESK, media.tones)
    server.feed(USB, media.tones)
    launched = await launchApp({ noDevices: true, env: server.env, locale: 'en', args: [TEST_HOOKS] })
    await waitUntilReady(launched.page)
  })
  test.afterAll(async () => {
    await launched.close()
    await server.close()
  })

  const deviceInUse = (page: Page) =>
    page.evaluate(() => {
      const state = window.convolabServices?.capture.store.getState().sources.microphone
      return state?.kind === 'open' ? state.label : (state?.kind ?? '')
    })

  const listed = (page: Page) =>
    page.evaluate(() => window.convolabServices?.capture.store.getState().devices.map(({ label }) => label))

  async function use(page: Page, label: string) {
    await page.evaluate(async (name) => {
      const { capture } = window.convolabServices ?? {}
      const device = capture?.store.getState().devices.find((each) => each.label === name)
      if (!capture || !device) throw new Error(`No ${name} in the list`)
      await capture.choose('microphone', device)
      if (capture.store.getState().sources.microphone.kind === 'off') await capture.open('microphone')
    }, label)
    await expect.poll(() => deviceInUse(page)).toBe(label)
  }

  /** Where the Sound panel says what became of a device. */
  async function unplugged(page: Page, sentence: 'lost' | 'lostToTest', label: string, instead = '') {
    const { capture } = await messagesShown(page)
    return page
      .getByTestId('sound')
      .getByText(capture.microphone[sentence].replace('{label}', label).replace('{instead}', instead))
  }

  test('an unplugged microphone is replaced in words and comes back by itself', async () => {
    const { page } = launched
    await use(page, USB)
    await server.unplug(USB)
    const gone = Date.now()
    await expect(await unplugged(page, 'lost', USB, DESK)).toBeVisible({ timeout: NOTICED })
    expect(Date.now() - gone).toBeLessThan(NOTICED)
    expect(await deviceInUse(page)).toBe(DESK)
    await goesOn(page)

    await server.plug(USB)
    const back = Date.now()
    await expect.poll(() => deviceInUse(page), { intervals: [50], timeout: NOTICED }).toBe(USB)
    expect(Date.now() - back).toBeLessThan(NOTICED)
    await expect(page.getByTestId('sound').getByText('was unplugged')).toHaveCount(0)
    await goesOn(page)
  })

  test('when the last microphone goes the test sound plays, and the chosen one returns by itself', async () => {
    const { page } = launched
    const microphone = await lamp(page, 'microphone')
    await use(page, USB)
    await server.unplug(DESK)
    await server.unplug(USB)
    await expect(await unplugged(page, 'lostToTest', USB)).toBeVisible()
    await expect(microphone).toHaveAttribute('aria-pressed', 'false')
    await goesOn(page)

    await server.plug(DESK)
    await expect.poll(() => listed(page)).toContain(DESK)
    expect(await deviceInUse(page)).toBe('off')
    await server.plug(USB)
    await expect.poll(() => deviceInUse(page)).toBe(USB)
    await expect(microphone).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByTestId('sound').getByText('was unplugged')).toHaveCount(0)
    expect(launched.errors).toEqual([])
  })
})
