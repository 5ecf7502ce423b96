/** Devices that are missing, forbidden, or go away: each shows its designed state, and sound and picture go on. */
import { expect, type Locator, type Page, test } from '@playwright/test'
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
  test('a camera that goes away is replaced by the test chart in words, and comes back by itself', async () => {
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

    // Without the event, too: the list is looked at again and again.
    await page.evaluate(() => Reflect.deleteProperty(navigator.mediaDevices, 'enumerateDevices'))
    await expect(camera).toHaveAttribute('aria-pressed', 'true')
    await camera.click()
    await expect(camera).toHaveAttribute('aria-pressed', 'false')
  })

  test('the menu mutes the microphone and stops the camera, and main counts no session then', async () => {
    const { page } = launched
    const lamps = [await lamp(page, 'microphone'), await lamp(page, 'camera')]
    for (const pressed of ['true', 'false']) {
      for (const [index, id] of ['microphone.toggle', 'camera.toggle'].entries()) {
        await launched.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
        await expect(lamps[index] as Locator).toHaveAttribute('aria-pressed', pressed)
      }
      const open = () => page.evaluate(() => window.convolabServices?.capture.store.getState().sessions.length)
      await expect.poll(open).toBe(pressed === 'true' ? 2 : 0)
    }
  })

  // Sleep and lock are events of the system; they are told to main in its place.
  test('sleep and lock end microphone and camera, which come back when both are over', async () => {
    const { app, page } = launched
    const tell = (event: string) => app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event)
    const lamps = [await lamp(page, 'microphone'), await lamp(page, 'camera')]
    const tracks = await page.evaluate(async () => {
      const { capture } = window.convolabServices ?? {}
      await capture?.open('microphone')
      await capture?.open('camera')
      const { microphone, camera } = capture?.store.getState().sources ?? {}
      const kept = [microphone, camera].flatMap((each) => (each?.kind === 'open' ? each.stream.getTracks() : []))
      Object.assign(window, { kept })
      return kept.length
    })
    expect(tracks).toBe(2)
    await tell('lock-screen')
    await tell('suspend')
    for (const each of lamps) await expect(each).toHaveAttribute('aria-pressed', 'false')
    const states = () =>
      page.evaluate(() => (window as unknown as { kept: MediaStreamTrack[] }).kept.map(({ readyState }) => readyState))
    expect(await states()).toEqual(['ended', 'ended'])
    await goesOn(page)
    await tell('resume')
    const refused = await page.evaluate(async () => {
      await window.convolabServices?.capture.open('camera')
      return window.convolabServices?.capture.store.getState().sources.camera
    })
    expect(refused).toEqual({ kind: 'failed', reason: 'aborted' })
    await tell('unlock-screen')
    await expect(lamps[0] as Locator).toHaveAttribute('aria-pressed', 'true')
    await page.evaluate(() => window.convolabServices?.capture.close('microphone'))
  })

  test('a chosen screen is captured, and ends with its session', async () => {
    const { page } = launched
    const screen = await page.evaluate(async () => {
      const { capture } = window.convolabServices ?? {}
      const sources = (await capture?.listScreens()) ?? []
      const first = sources.find(({ kind }) => kind === 'screen')
      await capture?.openScreen(first?.id ?? '', false)
      const state = capture?.store.getState().sources.screen
      const opened = state?.kind === 'open' ? state.stream.getTracks().map(({ kind }) => kind) : [state]
      await capture?.close('screen')
      await capture?.openScreen('screen:made-up:0', false)
      const made = capture?.store.getState().sources.screen
      await capture?.close('screen')
      return { opened, made, open: capture?.store.getState().sessions.length }
    })
    expect(screen).toEqual({ opened: ['video'], made: { kind: 'failed', reason: 'no-device' }, open: 0 })
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

  test('the sound of the system comes with a captured screen', async () => {
    const { page } = launched
    const found = await page.evaluate(async () => {
      const { capture, start } = window.convolabServices ?? {}
      const sources = (await capture?.listScreens()) ?? []
      await capture?.openScreen(sources.find(({ kind }) => kind === 'screen')?.id ?? '', true)
      const state = capture?.store.getState().sources.screen
      const kinds = state?.kind === 'open' ? state.stream.getTracks().map(({ kind }) => kind) : [JSON.stringify(state)]
      await capture?.close('screen')
      return { offered: start?.systemAudio, kinds: kinds.sort() }
    })
    expect(found).toEqual({ offered: true, kinds: ['audio', 'video'] })
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
