/**
 * Electron's security checklist (electronjs.org/docs/latest/tutorial/security), each point as an executed test under
 * its own number. Point 19 (fuses) is a property of the package and cannot be tested on an unpackaged program.
 */
import { readFileSync } from 'node:fs'
import { type ElectronApplication, type Page, expect, test } from '@playwright/test'
import { CONTENT_SECURITY_POLICY } from '../../electron/main/window/headers'
import { type Bridge, REQUEST_KEYS } from '../../shared/ipc/contract'
import { type LaunchedApp, launchApp } from './support/app'
import { launchSandboxed } from './support/sandboxed-app'

declare global {
  interface Window {
    readonly convolab?: Bridge
  }
}

let launched: LaunchedApp
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  launched = await launchApp()
  app = launched.app
  page = launched.page
  await page.waitForLoadState('load')
})

test.afterAll(async () => {
  await launched.close()
})

/** How a promise of the page ends: its value as text, or the name of its error. */
function outcome(expression: string): Promise<string> {
  return page.evaluate(`(async () => String(await (${expression})))().catch((error) => error.name)`)
}

/** Preferences that the window was made with. */
function preferences(): Promise<Record<string, unknown>> {
  return app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    return JSON.parse(JSON.stringify(contents.getLastWebPreferences()))
  })
}

test('1: only own content is loaded, from a secure context', async () => {
  expect(await page.evaluate(() => [location.href, isSecureContext, crossOriginIsolated])).toEqual([
    'app://convolab/index.html',
    true,
    true,
  ])
  const requests = app.evaluate(
    ({ net }) =>
      new Promise<string>((resolve) => {
        const request = net.request({ url: 'http://127.0.0.1:9/', useSessionCookies: true })
        request.on('error', (error) => resolve(error.message))
        request.on('response', () => resolve('answered'))
        request.end()
      }),
  )
  expect(await requests).toBe('net::ERR_BLOCKED_BY_CLIENT')
})

test('2: no Node.js in the page, its workers and its frames', async () => {
  expect(await page.evaluate(() => [typeof require, typeof process, typeof Buffer, typeof module])).toEqual(
    new Array(4).fill('undefined'),
  )
  const { nodeIntegration, nodeIntegrationInWorker = false, nodeIntegrationInSubFrames } = await preferences()
  expect([nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames]).toEqual([false, false, false])
})

test('3: context isolation is on: the page cannot touch what preload sees', async () => {
  expect(await preferences()).toMatchObject({ contextIsolation: true })
  // Preload looks every request up in a set: it must be a set of its own world.
  const isSeen = await page.evaluate(async () => {
    const { has } = Set.prototype
    let seen = false
    Set.prototype.has = function (value) {
      if (value === 'capture:screens') seen = true
      return has.call(this, value)
    }
    await window.convolab?.request('capture:screens', null)
    Set.prototype.has = has
    return seen
  })
  expect(isSeen).toBe(false)
})

test('4: the page runs in a sandbox', async () => {
  const sandboxed = await launchSandboxed()
  try {
    await sandboxed.app.firstWindow()
    const pids = await sandboxed.app.evaluate(({ app: main }) =>
      main.getAppMetrics().flatMap(({ pid, type }) => (type === 'Tab' ? [pid] : [])),
    )
    expect(pids.length).toBeGreaterThan(0)
    // 2 is SECCOMP_MODE_FILTER (linux/seccomp.h).
    for (const pid of pids) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m)
  } finally {
    await sandboxed.close()
  }
  expect(await preferences()).toMatchObject({ sandbox: true })
})

test('5: permissions are denied, but for full screen, the choice of an output, and captures that main allowed', async () => {
  const state = (name: string) => outcome(`navigator.permissions.query({ name: '${name}' }).then((p) => p.state)`)
  for (const name of ['geolocation', 'notifications', 'midi', 'persistent-storage', 'clipboard-read'])
    expect(await state(name), name).toBe('denied')
  expect(await outcome('navigator.requestMIDIAccess({ sysex: true })')).toMatch(/^(NotAllowed|Security)Error$/)
  expect(await outcome('Notification.requestPermission()')).toBe('denied')
  expect(await outcome('navigator.usb.requestDevice({ filters: [] })')).not.toMatch(/^\[object/)
  expect(await outcome('navigator.mediaDevices.getUserMedia({ audio: true })')).toBe('NotAllowedError')
  expect(await outcome('navigator.mediaDevices.getUserMedia({ video: true })')).toBe('NotAllowedError')
  expect(await outcome('navigator.mediaDevices.getDisplayMedia({ video: true })')).toBe('NotAllowedError')
  const desktop = "{ video: { mandatory: { chromeMediaSource: 'desktop', chromeMediaSourceId: 'screen:0:0' } } }"
  expect(await outcome(`navigator.mediaDevices.getUserMedia(${desktop})`)).toBe('NotAllowedError')
})

test('5: a grant of main allows one call of its kind', async () => {
  const result = await page.evaluate(async () => {
    const names: string[] = []
    const attempt = async (constraints: MediaStreamConstraints) => {
      try {
        const stream = await navigator.mediaDevices.getUserMedia(constraints)
        for (const track of stream.getTracks()) track.stop()
        names.push('open')
      } catch (error) {
        names.push(error instanceof DOMException ? error.name : 'other')
      }
    }
    const grant = await window.convolab?.request('capture:open', { kind: 'microphone' })
    await attempt({ video: true })
    await attempt({ audio: true })
    await attempt({ audio: true })
    if (grant?.ok) await window.convolab?.request('capture:close', { session: grant.value.session })
    await attempt({ audio: true })
    return names
  })
  expect(result).toEqual(['NotAllowedError', 'open', 'NotAllowedError', 'NotAllowedError'])
})

test('5: the names of devices can be read without opening one', async () => {
  const labels = await page.evaluate(async () =>
    (await navigator.mediaDevices.enumerateDevices()).map(({ label }) => label),
  )
  expect(labels.length).toBeGreaterThan(0)
  for (const label of labels) expect(label).not.toBe('')
})

test('6, 8, 9, 10: web security is on, insecure content and experiments are off', async () => {
  const found = await preferences()
  expect(found).toMatchObject({ webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false })
  expect(found.enableBlinkFeatures ?? '').toBe('')
})

test('7: the content security policy comes with every answer and holds', async () => {
  const headers = await page.evaluate(async () => {
    const answer = await fetch('app://convolab/index.html')
    return Object.fromEntries(answer.headers)
  })
  expect(headers).toMatchObject({
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  const broken = await page.evaluate(async () => {
    const names: string[] = []
    const attempt = (act: () => unknown) => {
      try {
        act()
      } catch (error) {
        names.push((error as Error).name)
      }
    }
    const awaited = new Set(['connect-src', 'img-src', 'style-src-elem'])
    const seen = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        awaited.delete(effectiveDirective)
        if (awaited.size === 0) resolve()
      })
    })
    const style = document.createElement('style')
    // In a task of its own: what the test's tool evaluates may use eval.
    const tried = new Promise<void>((resolve) => {
      setTimeout(() => {
        // oxlint-disable-next-line no-eval -- that it is refused is what is tested
        attempt(() => (0, globalThis.eval)('1'))
        attempt(() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.broken = 1">'))
        style.textContent = 'body { outline: 1px solid red }'
        document.head.append(style)
        new Image().src = 'https://example.com/x.png'
        fetch('https://example.com/').catch(() => resolve())
      })
    })
    await Promise.all([seen, tried])
    style.remove()
    return { names, broken: 'broken' in window }
  })
  expect(broken).toEqual({ names: ['EvalError', 'TypeError'], broken: false })
})

test('7: scripts come from files of ours only', async () => {
  const refused = await page.evaluate(() => {
    const attempt = (address: string) => {
      try {
        new Worker(address)
        return 'made'
      } catch (error) {
        return (error as Error).name
      }
    }
    const blob = URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))
    return [attempt(blob), attempt('data:text/javascript,1'), attempt('https://example.com/x.js')]
  })
  for (const name of refused) expect(name).not.toBe('made')
})

test('11, 12: no webview can be attached', async () => {
  const attached = await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.com/')
    view.setAttribute('allowpopups', '')
    document.body.append(view)
    const isReal = 'getWebContentsId' in view
    view.remove()
    return isReal
  })
  expect(attached).toBe(false)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  const prevented = await app.evaluate(({ BrowserWindow }) => {
    const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {})
    return event.defaultPrevented
  })
  expect(prevented).toBe(true)
})

test('13: the page cannot be led elsewhere, nor a frame', async () => {
  for (const address of ['https://example.com/', 'data:text/html,x', 'file:///etc/passwd', 'app://elsewhere/'])
    await page.evaluate((target) => {
      const link = document.createElement('a')
      link.href = target
      document.body.append(link)
      link.click()
      link.remove()
    }, address)
  await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 0))
    frame.remove()
  })
  expect(await page.evaluate(() => location.href)).toBe('app://convolab/index.html')
  const prevented = await app.evaluate(({ BrowserWindow }) =>
    ['will-navigate', 'will-frame-navigate', 'will-redirect'].map((name) => {
      const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
      BrowserWindow.getAllWindows()[0]?.webContents.emit(name as never, event)
      return event.defaultPrevented
    }),
  )
  expect(prevented).toEqual([true, true, true])
})

test('14: no window opens', async () => {
  const opened = await page.evaluate(() =>
    ['https://example.com/', 'app://convolab/index.html', 'about:blank'].map((address) => window.open(address)),
  )
  expect(opened).toEqual([null, null, null])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('15: only addresses of the fixed list reach the system, and none that the page makes', async () => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (address) => void opened.push(address)
  })
  const answers = await page.evaluate(async () => {
    const ask = window.convolab?.request as unknown as (key: string, payload: unknown) => Promise<unknown>
    const attempt = (link: unknown) => ask('app:open-link', { link }).then(String, () => 'refused')
    return [await attempt('https://example.com/'), await attempt('file:///etc/passwd'), await attempt('privacy-camera')]
  })
  const opened = await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  expect(answers.slice(0, 2)).toEqual(['refused', 'refused'])
  for (const address of opened) expect(address).toMatch(/^(ms-settings:privacy|x-apple\.systempreferences:)/)
  expect(answers[2]).toBe(String(process.platform !== 'linux'))
})

test('16: the shipped Electron is pinned to one of the three newest major versions', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(manifest.devDependencies.electron).toMatch(/^4[3-5]\.\d+\.\d+$/)
})

test('17: messages are taken from our main frame only', async () => {
  const answers = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => Promise<unknown>> })
      ._invokeHandlers
    const handler = handlers.get('app:open-link')
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const payload = { link: 'privacy-screen' }
    const ours = 'app://convolab/index.html'
    const frames = [null, { parent: {}, url: ours }, { parent: null, url: 'https://example.com/' }, contents?.mainFrame]
    const outcomes = frames.map((senderFrame) => handler?.({ sender: contents, senderFrame }, payload))
    const stranger = handler?.({ sender: {}, senderFrame: { parent: null, url: ours } }, payload)
    return Promise.all([...outcomes, stranger])
  })
  expect(answers.map((answer) => (answer as { ok: boolean }).ok)).toEqual([false, false, false, true, false])
})

test('18: files are served by our own scheme, below one folder, for reading only', async () => {
  const status = (path: string, method = 'GET') =>
    page.evaluate(
      async ([target, verb]) => (await fetch(`app://convolab${target}`, { method: verb as string })).status,
      [path, method],
    )
  expect(await status('/index.html')).toBe(200)
  expect(await status('/index.html', 'HEAD')).toBe(200)
  for (const path of [
    '/../main/index.cjs',
    '/..%2fmain%2findex.cjs',
    '/%2e%2e%5cmain%5cindex.cjs',
    '/..%252fmain',
    '/none',
  ])
    expect(await status(path), path).toBe(404)
  for (const method of ['POST', 'PUT', 'DELETE']) expect(await status('/index.html', method), method).toBe(405)
  expect(await outcome("fetch('file:///etc/hostname')")).toBe('TypeError')
})

test('20: the page gets two verbs with fixed words, and nothing of Electron', async () => {
  const found = await page.evaluate(() => ({
    bridge: Object.entries(window.convolab ?? {}).map(([name, value]) => [name, typeof value]),
    foreign: Object.keys(window).filter((name) => /electron|ipc|require/i.test(name)),
  }))
  expect(found).toEqual({
    bridge: [
      ['request', 'function'],
      ['on', 'function'],
    ],
    foreign: [],
  })
  const words = await page.evaluate(async () => {
    const bridge = window.convolab as unknown as {
      request(key: string, payload: unknown): Promise<unknown>
      on(key: string, listener: (...args: unknown[]) => void): () => void
    }
    const refused: string[] = []
    await bridge.request('ELECTRON_BROWSER_REQUIRE', null).catch((error: Error) => refused.push(error.message))
    try {
      bridge.on('ELECTRON_INTERNAL', () => undefined)
    } catch (error) {
      refused.push((error as Error).message)
    }
    return refused
  })
  expect(words).toHaveLength(2)
  for (const word of words) expect(word).toContain('Refused')
  const registered = await app.evaluate(({ ipcMain }) => {
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> }
    return { handled: [...handlers.keys()], listened: ipcMain.eventNames().map(String) }
  })
  expect(registered.handled.sort()).toEqual([...REQUEST_KEYS].sort())
  // Electron itself listens for errors.
  expect(registered.listened.filter((name) => name !== 'error')).toEqual([])
})

test('20: listeners get the payload alone, never an event of Electron', async () => {
  await page.evaluate(() => {
    const received: unknown[] = []
    Object.assign(window, { received })
    window.convolab?.on('power', (...args: unknown[]) => received.push(...args))
  })
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('lock-screen')
    powerMonitor.emit('unlock-screen')
  })
  const received = () => page.evaluate(() => (window as unknown as { received: unknown[] }).received)
  await expect.poll(received).toEqual(['lock', 'unlock'])
})

test('nothing looks for the network by itself', async () => {
  const found = await app.evaluate(({ session, app: main }) => ({
    spelling: session.defaultSession.isSpellCheckerEnabled(),
    updates: main.commandLine.hasSwitch('disable-component-update'),
  }))
  expect(found).toEqual({ spelling: false, updates: true })
})
