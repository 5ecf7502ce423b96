import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createNotices } from '../../../electron/main/app/notices'
import { createRecovery } from '../../../electron/main/app/recovery'
import { completeReport, summaryOf } from '../../../electron/main/self-test/judge'
import { type SelfTestOptions, liveSelfTest, startSelfTest } from '../../../electron/main/self-test/self-test'
import { menuTemplate } from '../../../electron/main/window/menu-template'
import { commands } from '../../../shared/commands/table'
import { english } from '../../../shared/messages/catalogue'
import type { SelfTestReport } from '../../../shared/selftest/report'

const good: SelfTestReport = {
  ok: true,
  versions: { electron: '', chromium: '' },
  renderer: 'SwiftShader',
  crossOriginIsolated: true,
  seconds: 10,
  audio: { quanta: 3750, underruns: 0, worstError: -140 },
  video: { in: 300, out: 299, dropped: 1, fps: 29.9, distinct: 299, worstError: 1 },
  sabotageDetected: true,
}
const versions = { electron: '33.2.1', chromium: '130.0' }

describe('the judgement of a self-test', () => {
  it('takes the versions from main and the verdict from both sides', () => {
    expect(completeReport(good, versions)).toMatchObject({ ok: true, versions })
    expect(completeReport({ ...good, ok: false }, versions).ok).toBe(false)
    expect(completeReport({ ...good, sabotageDetected: false }, versions).ok).toBe(false)
  })

  it('is told in words', () => {
    expect(summaryOf(completeReport(good, versions))).toMatch(/^Self-test passed after 10\.0 s/)
    expect(summaryOf({ ...good, ok: false, sabotageDetected: false })).toMatch(/FAILED[\s\S]*NOT caught/)
    expect(summaryOf({ ...good, audio: { ...good.audio, worstError: -999 } })).toContain('largest error exact')
  })
})

describe('a self-test run', () => {
  let folder: string
  const codes: number[] = []
  const said: string[] = []

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'convolab-unit-'))
    codes.length = 0
    said.length = 0
  })
  afterEach(async () => {
    vi.useRealTimers()
    await rm(folder, { recursive: true, force: true })
  })

  function run(options: Partial<SelfTestOptions> = {}) {
    return startSelfTest({
      seconds: 10,
      json: undefined,
      artefacts: undefined,
      versions,
      screenshot: async () => new Uint8Array([1]),
      print: (text) => said.push(text),
      complain: (text) => said.push(text),
      exit: (code) => codes.push(code),
      ...options,
    })
  }

  it('writes report, artefacts and screenshot, and ends with 0', async () => {
    const artefacts = join(folder, 'new', 'artefacts')
    const json = join(folder, 'deep', 'report.json')
    const test = run({ artefacts, json })
    await test.artefact('input.wav', new Uint8Array([7]))
    await test.finished(good)
    expect(JSON.parse(await readFile(json, 'utf8'))).toEqual({ ...good, versions })
    expect(JSON.parse(await readFile(join(artefacts, 'report.json'), 'utf8'))).toEqual({ ...good, versions })
    expect([...(await readFile(join(artefacts, 'input.wav')))]).toEqual([7])
    expect([...(await readFile(join(artefacts, 'window.png')))]).toEqual([1])
    expect(codes).toEqual([0])
  })

  it('ends with 1 when the test failed, the report cannot be written, or the window dies', async () => {
    await run().finished({ ...good, ok: false })
    await writeFile(join(folder, 'file'), '')
    await run({ json: join(folder, 'file', 'report.json') }).finished(good)
    run().windowDied('crashed')
    expect(codes).toEqual([1, 1, 1])
    expect(said.at(-1)).toBe("Self-test FAILED: The window's process ended: crashed.")
  })

  it('ends with 1 when the window says nothing within the seconds and a minute', () => {
    vi.useFakeTimers()
    run()
    vi.advanceTimersByTime(69_999)
    expect(codes).toEqual([])
    vi.advanceTimersByTime(1)
    expect(codes).toEqual([1])
    expect(said).toEqual(['Self-test FAILED: The window did not report within 70 s.'])
  })

  it('ends once', async () => {
    const test = run()
    await test.finished(good)
    test.windowDied('killed')
    expect(codes).toEqual([0])
  })

  it('takes no artefacts that were not asked for', async () => {
    await expect(run().artefact('input.wav', new Uint8Array())).rejects.toThrow()
    await expect(liveSelfTest(() => undefined).artefact('input.wav', new Uint8Array())).rejects.toThrow()
  })
})

describe('notices', () => {
  it('wait for the window, then go out at once, and wait again when it died', () => {
    const sent: string[] = []
    const notices = createNotices((key) => sent.push(key))
    notices.add({ kind: 'unknown-switch', name: '--x' })
    expect(sent).toEqual([])
    expect(notices.take()).toEqual([{ kind: 'unknown-switch', name: '--x' }])
    notices.add({ kind: 'safe-mode' })
    expect(sent).toEqual(['notice'])
    notices.hold()
    notices.add({ kind: 'renderer-restarted' })
    expect(sent).toEqual(['notice'])
    expect(notices.take()).toEqual([{ kind: 'renderer-restarted' }])
  })
})

describe('recovery', () => {
  function setUp() {
    const done: string[] = []
    const notices = createNotices(() => undefined)
    notices.take()
    const journal = {
      current: () => null,
      commit: () => undefined,
      setAside: async () => void done.push('set aside'),
      flush: async () => void done.push('flushed'),
    }
    const recovery = createRecovery(notices, journal, { forget: () => done.push('sessions ended') })
    return { done, notices, recovery }
  }

  it('ends sessions, writes the chain and tells the next window', async () => {
    const { done, notices, recovery } = setUp()
    expect(recovery.takeRecovered()).toBe(false)
    await recovery.afterDeath('reload')
    expect(done).toEqual(['sessions ended', 'flushed'])
    expect(notices.take()).toEqual([{ kind: 'renderer-restarted' }])
    expect(recovery.takeRecovered()).toBe(true)
    expect(recovery.takeRecovered()).toBe(false)
  })

  it('sets the chain aside for safe mode', async () => {
    const { done, notices, recovery } = setUp()
    await recovery.afterDeath('safe-mode')
    expect(done).toEqual(['sessions ended', 'set aside'])
    expect(notices.take()).toEqual([{ kind: 'safe-mode' }])
  })
})

describe('the menu', () => {
  type Item = ReturnType<typeof menuTemplate>[number]
  const flat = (items: readonly Item[]): Item[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
  const menu = (language: 'en' | 'zh', platform = 'linux', keys = {}) => {
    const ran: string[] = []
    const items = flat(menuTemplate({ language, platform, keys, run: (id) => ran.push(id), about: () => undefined }))
    return { items, ran }
  }

  it.each(['linux', 'darwin', 'win32'])('has every command of the table once on %s', (platform) => {
    const ids = menu('en', platform).items.flatMap(({ id }) => id ?? [])
    const expected = commands.filter((command) => command.menu).map(({ id }) => id)
    expect(ids.sort()).toEqual(expected.sort())
  })

  it('runs commands, and shows keys without taking them', () => {
    const { items, ran } = menu('en')
    const undo = items.find(({ id }) => id === 'edit.undo')
    expect(undo).toMatchObject({ label: 'Undo', accelerator: 'CommandOrControl+Z', registerAccelerator: false })
    undo?.click?.(undefined as never, undefined, undefined as never)
    expect(ran).toEqual(['edit.undo'])
  })

  it('shows the keys that the user chose, and none that was taken away', () => {
    const { items } = menu('en', 'linux', { 'edit.undo': '$mod+u', 'edit.redo': '' })
    expect(items.find(({ id }) => id === 'edit.undo')?.accelerator).toBe('CommandOrControl+U')
    expect(items.find(({ id }) => id === 'edit.redo')?.accelerator).toBeUndefined()
  })

  it('shows no plain letters on macOS, where menus see keys as well', () => {
    const { items } = menu('en', 'darwin')
    expect(items.find(({ id }) => id === 'monitor.toggle')?.accelerator).toBeUndefined()
    expect(items.find(({ id }) => id === 'stage.up')?.accelerator).toBe('Alt+Up')
  })

  it('names everything in both languages', () => {
    const [en, zh] = (['en', 'zh'] as const).map((language) => menu(language, 'darwin').items)
    const labels = (items: readonly Item[] | undefined) => items?.flatMap(({ label }) => label ?? []) ?? []
    expect(labels(zh)).toHaveLength(labels(en).length)
    expect(labels(en)).toContain(english.menu.edit)
    for (const label of labels(zh)) expect(label).toMatch(/[\u4e00-\u9fff]|^Convolab$|^English$/)
  })

  it('offers neither reload nor developer tools', () => {
    const roles = menu('en').items.flatMap(({ role }) => role ?? [])
    for (const role of ['reload', 'forceReload', 'toggleDevTools']) expect(roles).not.toContain(role)
  })
})
