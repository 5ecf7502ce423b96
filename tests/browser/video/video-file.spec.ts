/** Video files as sources: made by the browser itself, each frame with a number. */
import { type Page, expect, test } from '@playwright/test'
import { makeNumberVideo, numberOf } from '../../support/number-video'

const COUNT = 24
const FRAME_RATE = 20
const CODECS = ['vp8', 'vp09.00.10.08'] as const

let page: Page
let files: string[]

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage()
  await page.goto('/tests/browser/page.html')
  files = await Promise.all(
    CODECS.map((codec) => page.evaluate(makeNumberVideo, { codec, count: COUNT, frameRate: FRAME_RATE })),
  )
})

test.afterAll(() => page.close())

test('plays in a loop, frame after frame in order, each once, until it is closed', async () => {
  for (const file of files) {
    const { greys, state, last } = await page.evaluate(
      async ({ base64, wanted }) => {
        const { playVideoFile } = await import('/renderer/video/sources/video-file.ts')
        const played = await playVideoFile(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))
        const reader = new MediaStreamTrackProcessor({ track: played.track }).readable.getReader()
        const greys: number[] = []
        while (greys.length < wanted) {
          const { value: frame } = await reader.read()
          if (!frame) break
          const bytes = new Uint8Array(frame.allocationSize({ format: 'RGBA' }))
          await frame.copyTo(bytes, { format: 'RGBA' })
          greys.push(bytes[4 * (24 * 64 + 32)] ?? 0)
          frame.close()
        }
        played.close()
        const end = await reader.read()
        end.value?.close()
        return { greys, state: played.track.readyState, last: end.done }
      },
      { base64: file, wanted: 2 * COUNT },
    )
    const numbers = greys.map(numberOf)
    const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0))
    // A step back is a new turn: twice the length of the file is two turns, and a third that begins.
    expect(steps.filter((step) => step < 0).length).toBeGreaterThanOrEqual(1)
    expect(steps.filter((step) => step < 0).length).toBeLessThanOrEqual(3)
    expect(steps.filter((step) => step === 0)).toEqual([])
    expect(new Set(numbers).size).toBeGreaterThan(0.8 * COUNT)
    expect(state).toBe('ended')
    expect(last).toBe(true)
  }
})

test('goes through the session as a camera does, and gives way to the next source', async () => {
  const seen = await page.evaluate(async (base64) => {
    const { createVideoSession } = await import('/renderer/video/session.ts')
    const session = createVideoSession(() => Promise.resolve({ ok: false, reason: 'gone' }))
    document.body.append(session.canvas())
    session.setStages([], false)
    await session.start()
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    await session.setSource({ kind: 'video', name: 'numbers.webm', bytes })
    const looks = [await session.excerpt(), await session.excerpt()]
    const broken = { kind: 'video', name: 'broken.webm', bytes: bytes.slice(0, 100) } as const
    const refused = await session.setSource(broken).then(
      () => 'taken',
      () => 'refused',
    )
    looks.push(await session.excerpt())
    await session.setSource({ kind: 'test', width: 160, height: 120, frameRate: 30 })
    looks.push(await session.excerpt())
    await session.dispose()
    session.canvas().remove()
    const rising = looks.every(({ captureTime }, at) => captureTime > (looks[at - 1]?.captureTime ?? 0))
    return { refused, rising, sizes: looks.map(({ size }) => `${size.width}×${size.height}`) }
  }, files[0] ?? '')
  expect(seen).toEqual({ refused: 'refused', rising: true, sizes: ['64×48', '64×48', '64×48', '160×120'] })
})

test('says of a file beforehand whether it can be shown', async () => {
  const can = await page.evaluate(async (base64) => {
    const { canShow } = await import('/renderer/video/sources/can-show.ts')
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    return [
      await canShow({ kind: 'video', bytes }),
      await canShow({ kind: 'video', bytes: bytes.slice(0, 100) }),
      await canShow({ kind: 'video', bytes: new Uint8Array() }),
      await canShow({ kind: 'image', bytes }),
    ]
  }, files[0] ?? '')
  expect(can).toEqual([true, false, false, false])
})
