import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { asideName } from '../../../electron/main/files/kept-aside'
import { createOpenedFiles } from '../../../electron/main/files/opened-files'
import { createSavedValue } from '../../../electron/main/files/saved-value'
import { emptyChain, openChainJournal } from '../../../electron/main/settings/chain-journal'
import { openSettings } from '../../../electron/main/settings/settings-store'
import type { Chain } from '../../../shared/chain/chain'
import type { Notice } from '../../../shared/ipc/contract'
import { defaultSettings } from '../../../shared/settings/settings'

let folder: string
let notices: Notice[]
const notify = (notice: Notice) => void notices.push(notice)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolab-unit-'))
  notices = []
})
afterEach(async () => {
  vi.useRealTimers()
  await rm(folder, { recursive: true, force: true })
})

describe('a saved value', () => {
  it('is written once, a moment after the first of many changes, with the last text', async () => {
    vi.useFakeTimers()
    const writes: string[] = []
    const saved = createSavedValue({
      path: 'x',
      delay: 300,
      onFailure: () => undefined,
      write: async (_path, text) => void writes.push(text),
    })
    for (let change = 0; change < 10; change++) {
      saved.save(`text ${change}`)
      await vi.advanceTimersByTimeAsync(29)
    }
    expect(writes).toEqual([]) // 10 × 29 = 290 ms
    await vi.advanceTimersByTimeAsync(10)
    expect(writes).toEqual(['text 9'])
    await saved.flush()
    expect(writes).toEqual(['text 9'])
  })

  it('is flushed after a write that is under way, so that the newer text stays', async () => {
    const writes: string[] = []
    let start: () => void = () => undefined
    let finish: () => void = () => undefined
    const started = new Promise<void>((resolve) => (start = resolve))
    const finished = new Promise<void>((resolve) => (finish = resolve))
    const saved = createSavedValue({
      path: 'x',
      delay: 60_000,
      onFailure: () => undefined,
      write: async (_path, text) => {
        start()
        if (text === 'old') await finished
        writes.push(text)
      },
    })
    saved.save('old')
    const first = saved.flush()
    await started
    saved.save('new')
    const second = saved.flush()
    finish()
    await Promise.all([first, second])
    expect(writes).toEqual(['old', 'new'])
  })

  it('reports a row of failures once, and again after a success', async () => {
    const outcomes = ['ENOSPC', 'ENOSPC', undefined, 'EROFS']
    const reasons: string[] = []
    const saved = createSavedValue({
      path: 'x',
      delay: 1,
      onFailure: (reason) => reasons.push(reason),
      write: async () => {
        const code = outcomes.shift()
        if (code) throw Object.assign(new Error('no'), { code })
      },
    })
    for (const text of ['1', '2', '3', '4']) {
      saved.save(text)
      await saved.flush()
    }
    expect(reasons).toEqual(['ENOSPC', 'EROFS'])
  })
})

describe('settings in main', () => {
  const path = () => join(folder, 'settings.json')

  it('start with defaults, keep changes and tell them', async () => {
    const settings = await openSettings(path(), notify)
    const told: string[] = []
    settings.on(({ theme }) => told.push(theme))
    expect(settings.current()).toEqual(defaultSettings)
    expect(settings.change({ theme: 'dark' }).theme).toBe('dark')
    settings.change({ theme: 'dark' })
    await settings.flush()
    expect(told).toEqual(['dark'])
    expect((await openSettings(path(), notify)).current().theme).toBe('dark')
    expect(notices).toEqual([])
  })

  it('are not wiped by a change that holds undefined', async () => {
    const settings = await openSettings(path(), notify)
    expect(settings.change({ theme: undefined })).toEqual(defaultSettings)
  })

  it('that are damaged are kept aside, byte by byte, and reported', async () => {
    await writeFile(path(), '{"version":1,"theme":')
    const settings = await openSettings(path(), notify)
    expect(settings.current()).toEqual(defaultSettings)
    const [notice] = notices
    if (notice?.kind !== 'settings-damaged') throw new Error('no notice')
    expect(notice.keptAs).toMatch(/^settings\.damaged-\d{4}-\d\d-\d\dT[\d-]+Z\.json$/)
    expect(await readFile(join(folder, notice.keptAs), 'utf8')).toBe('{"version":1,"theme":')
    expect(await readdir(folder)).toEqual([notice.keptAs])
  })

  it('of a newer version are kept aside as well', async () => {
    await writeFile(path(), '{"version":7}')
    await openSettings(path(), notify)
    expect(notices).toMatchObject([{ kind: 'settings-damaged' }])
  })

  it('whose place is a folder do not keep the program from starting', async () => {
    await mkdir(path())
    expect((await openSettings(path(), notify)).current()).toEqual(defaultSettings)
    expect(notices).toHaveLength(1)
  })

  it('that cannot be written are reported once', async () => {
    await writeFile(join(folder, 'file'), '')
    const settings = await openSettings(join(folder, 'file', 'settings.json'), notify)
    settings.change({ theme: 'dark' })
    await settings.flush()
    settings.change({ theme: 'light' })
    await settings.flush()
    expect(notices.filter(({ kind }) => kind === 'settings-not-saved')).toHaveLength(1)
  })
})

describe('the chain journal', () => {
  const path = () => join(folder, 'chain.json')
  const bypassed: Chain = {
    format: 1,
    audio: { stages: [{ id: 'a', kind: 'identity', params: {}, bypass: true, mix: 1 }] },
    video: { stages: [] },
  }

  it('is null on a first start and then gives the last commit back', async () => {
    const journal = await openChainJournal(path(), notify)
    expect(journal.current()).toBeNull()
    journal.commit(emptyChain)
    journal.commit(bypassed)
    expect(journal.current()).toEqual(bypassed)
    await journal.flush()
    expect((await openChainJournal(path(), notify)).current()).toEqual(bypassed)
    expect(notices).toEqual([])
  })

  it('that is damaged is kept aside and reported', async () => {
    await writeFile(path(), '{"format":1,"audio":{"stages":[{"kind":"nonsense"}]},"video":{"stages":[]}}')
    expect((await openChainJournal(path(), notify)).current()).toBeNull()
    expect(notices).toMatchObject([{ kind: 'chain-damaged', keptAs: /^chain\.damaged-/ }])
  })

  it('is set aside for safe mode, not lost', async () => {
    const journal = await openChainJournal(path(), notify)
    journal.commit(bypassed)
    await journal.setAside()
    expect(journal.current()).toEqual(emptyChain)
    await journal.flush()
    const kept = (await readdir(folder)).find((name) => name.startsWith('chain.kept-'))
    expect(JSON.parse(await readFile(join(folder, kept ?? ''), 'utf8'))).toEqual(bypassed)
    expect((await openChainJournal(path(), notify)).current()).toEqual(emptyChain)
  })
})

describe('opened files', () => {
  it('are read by token only', async () => {
    const files = createOpenedFiles()
    await writeFile(join(folder, 'a.wav'), 'RIFF')
    const { token, name } = files.add(join(folder, 'a.wav'))
    expect(name).toBe('a.wav')
    expect(token).not.toContain(folder)
    expect(await files.read(token)).toEqual({ ok: true, value: new Uint8Array([0x52, 0x49, 0x46, 0x46]) })
    expect(await files.read(join(folder, 'a.wav'))).toEqual({ ok: false, reason: 'gone' })
  })

  it('say what is wrong with them', async () => {
    const files = createOpenedFiles(3)
    await writeFile(join(folder, 'long'), '1234')
    expect(await files.read(files.add(join(folder, 'long')).token)).toEqual({ ok: false, reason: 'too-large' })
    expect(await files.read(files.add(join(folder, 'none')).token)).toEqual({ ok: false, reason: 'gone' })
    expect(await files.read(files.add(folder).token)).toEqual({ ok: false, reason: 'unreadable' })
  })
})

describe('names of files kept aside', () => {
  it('sort by time and are legal on every system', () => {
    const name = asideName('/x/settings.json', 'damaged', new Date(Date.UTC(2026, 10, 24, 8, 5)))
    expect(name).toBe(join('/x', 'settings.damaged-2026-11-24T08-05-00-000Z.json'))
  })
})
