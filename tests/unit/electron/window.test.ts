import { resolve, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceleratorOf, hasModifier } from '../../../electron/main/window/accelerator'
import { contentType } from '../../../electron/main/window/content-type'
import { type DeathStep, DEATH_WINDOW, noDeaths, nextStep } from '../../../electron/main/window/death-policy'
import { CONTENT_SECURITY_POLICY, responseHeaders } from '../../../electron/main/window/headers'
import { systemLink } from '../../../electron/main/window/links'
import { createOrigin } from '../../../electron/main/window/origin'
import { answerCheck, answerRequest } from '../../../electron/main/window/permissions'
import { placeWindow } from '../../../electron/main/window/placement'
import { resolveFile } from '../../../electron/main/window/resolve-file'

describe('files of the own scheme', () => {
  const root = resolve('/srv/renderer')
  const at = (url: string) => resolveFile(root, url)

  it('finds files below the root', () => {
    expect(at('app://convolab/assets/a.js')).toBe(resolve(root, 'assets/a.js'))
    expect(at('app://convolab/')).toBe(resolve(root, 'index.html'))
    expect(at('app://convolab/a%20b.js?x=1#y')).toBe(resolve(root, 'a b.js'))
  })

  it.each([
    '/../secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/..%5csecret',
    '/%252e%252e%252fsecret',
    '/a/..%2f..%2fsecret',
    '/..\\secret',
    '/C:/secret',
    '/a%00.js',
    '/%E0%A4%A',
  ])('gives nothing outside the root for %s', (path) => {
    const file = at(`app://convolab${path}`)
    expect(file === undefined || file.startsWith(root + sep)).toBe(true)
  })

  it('never leaves the root, whatever is asked for', () => {
    const pieces = fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '/', '\\', 'a', '%25', '%00', 'C:', '~', ' ')
    const paths = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(paths, (path) => {
        const file = at(`app://convolab/${path}`)
        expect(file === undefined || file.startsWith(root + sep)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('types what the build makes', () => {
    expect(contentType('a.wasm')).toBe('application/wasm')
    expect(contentType('a.JS')).toMatch(/^text\/javascript/)
    expect(contentType('a.woff2')).toBe('font/woff2')
    expect(contentType('a.exe')).toBe('application/octet-stream')
  })

  it('isolates the page and names every source of content', () => {
    expect(responseHeaders('text/html')).toMatchObject({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    })
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/)
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-inline|unsafe-eval'? *;.*'unsafe-eval'|https?:|data:|\*/)
  })
})

describe('the trusted origin', () => {
  const origin = createOrigin()

  it('owns its own addresses only', () => {
    expect(origin.owns('app://convolab/index.html#x')).toBe(true)
    for (const url of ['app://convolab.evil/', 'app://x/', 'https://convolab/', 'file:///x', 'about:blank', 'nonsense'])
      expect(origin.owns(url)).toBe(false)
  })

  it('loads its files and the blobs it made, and nothing else', () => {
    expect(origin.mayLoad('blob:app://convolab/0-1')).toBe(true)
    for (const url of ['blob:https://x/0', 'https://x/', 'ws://convolab/', 'data:text/html,x', 'file:///etc/passwd'])
      expect(origin.mayLoad(url)).toBe(false)
  })

  it('is the build server in development', () => {
    const development = createOrigin('http://localhost:5173')
    expect(development.mayLoad('ws://localhost:5173/hmr')).toBe(true)
    expect(development.owns('app://convolab/index.html')).toBe(false)
    expect(development.mayLoad('http://localhost:5174/')).toBe(false)
  })
})

describe('permissions', () => {
  it('grants capture only through a session, and names which', () => {
    expect(answerRequest({ permission: 'media', trusted: true, media: ['audio', 'video'] })).toEqual({
      kind: 'needs-session',
      kinds: ['microphone', 'camera'],
    })
    expect(answerRequest({ permission: 'media', trusted: true, media: [] })).toEqual({ kind: 'needs-screen' })
    expect(answerRequest({ permission: 'display-capture', trusted: true, media: [] })).toEqual({ kind: 'needs-screen' })
    expect(answerRequest({ permission: 'media', trusted: true, media: ['smell'] })).toEqual({ kind: 'deny' })
  })

  it.each(['fullscreen', 'speaker-selection'])('allows %s to our page', (permission) => {
    expect(answerRequest({ permission, trusted: true, media: [] })).toEqual({ kind: 'allow' })
    expect(answerCheck({ permission, trusted: true })).toBe(true)
  })

  it.each([
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'usb',
    'hid',
    'serial',
    'openExternal',
    'clipboard-read',
  ])('denies %s', (permission) => {
    expect(answerRequest({ permission, trusted: true, media: [] })).toEqual({ kind: 'deny' })
    expect(answerCheck({ permission, trusted: true })).toBe(false)
  })

  it('gives nothing to others', () => {
    for (const permission of ['media', 'fullscreen', 'speaker-selection']) {
      expect(answerRequest({ permission, trusted: false, media: ['audio'] })).toEqual({ kind: 'deny' })
      expect(answerCheck({ permission, trusted: false })).toBe(false)
    }
  })
})

describe('links to the system', () => {
  it('leads to privacy settings where the system has such pages', () => {
    expect(systemLink('win32', 'privacy-camera')).toBe('ms-settings:privacy-webcam')
    expect(systemLink('darwin', 'privacy-microphone')).toMatch(/^x-apple\.systempreferences:/)
    expect(systemLink('linux', 'privacy-camera')).toBeUndefined()
  })
})

describe('place of the window', () => {
  const screens = [
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: 1920, y: 0, width: 1280, height: 1024 },
  ]

  it('leaves a first start to the system, at the designed size', () => {
    expect(placeWindow(undefined, screens)).toEqual({
      position: undefined,
      width: 1280,
      height: 800,
      maximized: false,
    })
  })

  it('comes back where it was, also on the second screen', () => {
    const saved = { x: 2000, y: 50, width: 1100, height: 700, maximized: true }
    expect(placeWindow(saved, screens)).toEqual({
      position: { x: 2000, y: 50 },
      width: 1100,
      height: 700,
      maximized: true,
    })
  })

  it('does not come back off the screens', () => {
    const unplugged = { x: 4000, y: 0, width: 1280, height: 800, maximized: false }
    const above = { x: 0, y: -50, width: 1280, height: 800, maximized: false }
    expect(placeWindow(unplugged, screens).position).toBeUndefined()
    expect(placeWindow(above, screens).position).toBeUndefined()
  })

  it('is never smaller than it works at nor larger than its screen', () => {
    const tiny = { x: 0, y: 0, width: 10, height: 10, maximized: false }
    const huge = { x: 0, y: 0, width: 9000, height: 9000, maximized: false }
    expect(placeWindow(tiny, screens)).toMatchObject({ width: 1024, height: 640 })
    expect(placeWindow(huge, screens)).toMatchObject({ width: 1920, height: 1040 })
  })
})

describe('a window whose process dies', () => {
  function steps(...deaths: [reason: string, time: number][]): DeathStep[] {
    let state = noDeaths
    return deaths.map(([reason, time]) => {
      const next = nextStep(state, reason, time)
      state = next.deaths
      return next.step
    })
  }

  it('is loaded again, made anew after running out of memory, and left alone after an orderly end', () => {
    expect(steps(['crashed', 0], ['oom', 1], ['clean-exit', 2], ['killed', 3])).toEqual([
      'reload',
      'recreate',
      'ignore',
      'reload',
    ])
  })

  it('starts in safe mode at the fourth death in a minute, and gives up at the eighth', () => {
    const eight = Array.from({ length: 8 }, (_, index): [string, number] => ['crashed', index * 1000])
    expect(steps(...eight)).toEqual([
      'reload',
      'reload',
      'reload',
      'safe-mode',
      'reload',
      'reload',
      'reload',
      'give-up',
    ])
  })

  it('forgets deaths after a minute', () => {
    const slow = Array.from({ length: 6 }, (_, index): [string, number] => ['crashed', (index * DEATH_WINDOW) / 3])
    expect(steps(...slow)).toEqual(new Array(6).fill('reload'))
  })
})

describe('keys in the menu', () => {
  it.each([
    ['$mod+Digit1', 'CommandOrControl+1'],
    ['$mod+Shift+z', 'CommandOrControl+Shift+Z'],
    ['Alt+ArrowUp', 'Alt+Up'],
    ['Shift+BracketLeft', 'Shift+['],
    ['Control+$mod+f', 'Control+CommandOrControl+F'],
    ['F11', 'F11'],
    ['$mod+Comma', 'CommandOrControl+,'],
  ])('shows %s as %s', (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator)
  })

  it('shows nothing for what a menu cannot name', () => {
    expect(acceleratorOf('g i')).toBeUndefined()
    expect(acceleratorOf('')).toBeUndefined()
  })

  it('knows plain keys, which macOS would take out of text fields', () => {
    expect(['B', '[', 'Shift+[', 'Delete'].map(hasModifier)).toEqual([false, false, false, false])
    expect(['CommandOrControl+B', 'Alt+Up', 'F11', 'Shift+F11'].map(hasModifier)).toEqual([true, true, true, true])
  })
})
