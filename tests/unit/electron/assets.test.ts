import { createHash } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AssetFolder, createAssetFolder } from '../../../electron/main/files/asset-folder'
import { createAssets } from '../../../electron/main/files/assets'
import { planPruning } from '../../../electron/main/files/plan-pruning'
import { namedAssets } from '../../../shared/assets/asset'

let parent: string
let place: string
let folder: AssetFolder

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'convolab-assets-'))
  place = join(parent, 'assets')
  folder = createAssetFolder(place)
})
afterEach(async () => {
  await rm(parent, { recursive: true, force: true })
})

const nothing = () => new Set<string>()
const bytesOf = (text: string) => new TextEncoder().encode(text)
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const failing = (code: string): AssetFolder => ({
  ...folder,
  write: () => Promise.reject(Object.assign(new Error('no'), { code })),
})
/** Lets a file look as if it was last used so many seconds ago. */
const age = (text: string, seconds: number) => {
  const then = new Date(Date.now() - seconds * 1000)
  return utimes(join(place, hashOf(text)), then, then)
}

/** Every write is synced, and a sync waits for whatever else the disk has to write. */
const timeout = 30_000

describe('the asset store', { timeout }, () => {
  it('keeps a file under the hash of its bytes and gives it back', async () => {
    const assets = createAssets({ folder, inUse: nothing })
    // FIPS 180-2, appendix B.1
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(await assets.put('room.wav', bytesOf('abc'))).toEqual({ ok: true, value: { sha256, name: 'room.wav' } })
    expect(await readdir(place)).toEqual([sha256])
    expect(await assets.get(sha256)).toEqual({ ok: true, value: bytesOf('abc') })
  })

  it('keeps the same bytes once, whatever they are called', async () => {
    const assets = createAssets({ folder, inUse: nothing })
    await Promise.all(['a.wav', 'b.wav', 'c.wav'].map((name) => assets.put(name, bytesOf('same'))))
    expect(await readdir(place)).toEqual([hashOf('same')])
  })

  it('says that a file is gone that it never had', async () => {
    expect(await createAssets({ folder, inUse: nothing }).get(hashOf('x'))).toEqual({ ok: false, reason: 'gone' })
  })

  it('notices changed bytes, sets the file aside, and takes the right ones again', async () => {
    const assets = createAssets({ folder, inUse: nothing })
    await assets.put('room.wav', bytesOf('abc'))
    await writeFile(join(place, hashOf('abc')), 'abX')
    expect(await assets.get(hashOf('abc'))).toEqual({ ok: false, reason: 'damaged' })
    const [aside, ...others] = await readdir(place)
    expect(aside).toMatch(new RegExp(`^${hashOf('abc')}\\.damaged-`))
    expect(others).toEqual([])
    expect(await readFile(join(place, aside ?? ''), 'utf8')).toBe('abX')
    expect(await assets.put('room.wav', bytesOf('abc'))).toMatchObject({ ok: true })
    expect(await assets.get(hashOf('abc'))).toMatchObject({ ok: true })
  })

  it('writes a file again that was cut short', async () => {
    const assets = createAssets({ folder, inUse: nothing })
    await assets.put('room.wav', bytesOf('abc'))
    await writeFile(join(place, hashOf('abc')), 'a')
    await assets.put('room.wav', bytesOf('abc'))
    expect(await assets.get(hashOf('abc'))).toEqual({ ok: true, value: bytesOf('abc') })
  })

  it('refuses what is larger than its limit, without writing', async () => {
    const assets = createAssets({ folder, inUse: nothing, limit: 2 * 2 ** 20 })
    const answer = await assets.put('big.wav', new Uint8Array(2 * 2 ** 20 + 1))
    expect(answer).toEqual({ ok: false, reason: { code: 'too-large', most: 2 } })
    expect(await folder.list()).toEqual([])
  })

  it.each([
    ['ENOSPC', { code: 'disk-full' }],
    ['EDQUOT', { code: 'disk-full' }],
    ['EROFS', { code: 'read-only' }],
    ['EACCES', { code: 'read-only' }],
    ['EIO', { code: 'not-saved', reason: 'EIO' }],
  ])('tells %s from other failures and goes on', async (code, reason) => {
    const broken = createAssets({ folder: failing(code), inUse: nothing })
    expect(await broken.put('room.wav', bytesOf('abc'))).toEqual({ ok: false, reason })
    expect(await broken.put('room.wav', bytesOf('abc'))).toEqual({ ok: false, reason })
  })

  it('tells when a file stands where its folder should be', async () => {
    await writeFile(place, 'in the way')
    const assets = createAssets({ folder, inUse: nothing })
    expect(await assets.put('room.wav', bytesOf('abc'))).toMatchObject({ ok: false, reason: { code: 'not-saved' } })
    expect(await assets.get(hashOf('abc'))).toEqual({ ok: false, reason: 'unreadable' })
  })
})

describe('pruning', { timeout }, () => {
  it('lets go what was unused for the longest time, never what the chain names', async () => {
    const inUse = () => new Set([hashOf('oldest, in use')])
    const texts = ['oldest, in use', 'older', 'newer']
    // 14 + 5 + 5 bytes are there; 4 more fit after one of 5 has gone.
    const assets = createAssets({ folder, inUse, cap: 14 + 5 + 5 })
    for (const text of texts) await assets.put('x', bytesOf(text))
    await age('oldest, in use', 300)
    await age('older', 200)
    await age('newer', 100)
    expect(await assets.put('x', bytesOf('last'))).toMatchObject({ ok: true })
    expect((await readdir(place)).sort()).toEqual([hashOf('oldest, in use'), hashOf('newer'), hashOf('last')].sort())
  })

  it('counts a read as use', async () => {
    const assets = createAssets({ folder, inUse: nothing, cap: 10 })
    await assets.put('x', bytesOf('first'))
    await assets.put('x', bytesOf('other'))
    await age('first', 200)
    await age('other', 100)
    await assets.get(hashOf('first'))
    await assets.put('x', bytesOf('third'))
    expect((await readdir(place)).sort()).toEqual([hashOf('first'), hashOf('third')].sort())
  })

  it('refuses when all that is kept is in use, and removes nothing', async () => {
    const texts = ['first', 'other']
    const assets = createAssets({ folder, inUse: () => new Set(texts.map(hashOf)), cap: 10 })
    for (const text of texts) await assets.put('x', bytesOf(text))
    expect(await assets.put('x', bytesOf('third'))).toEqual({ ok: false, reason: { code: 'store-full' } })
    expect(await readdir(place)).toHaveLength(2)
    expect((await stat(join(place, hashOf('first')))).size).toBe(5)
  })

  it('is planned without touching anything', () => {
    const kept = [
      { name: 'b', bytes: 4, used: 2 },
      { name: 'a', bytes: 4, used: 1 },
      { name: 'a.damaged-2026', bytes: 4, used: 0 },
    ]
    expect(planPruning(kept, new Set(), 1, 13)).toEqual([])
    expect(planPruning(kept, new Set(), 1, 12)).toEqual(['a.damaged-2026'])
    expect(planPruning(kept, new Set(['a']), 9, 13)).toEqual(['a.damaged-2026', 'b'])
    expect(planPruning(kept, new Set(['a']), 10, 13)).toBeUndefined()
  })
})

describe('namedAssets', () => {
  it('finds every hash wherever it stands', () => {
    const chain = {
      audio: { stages: [{ params: { file: { sha256: 'a', name: 'x' } } }] },
      more: [{ sha256: 'b' }, null, 1],
    }
    expect(namedAssets(chain)).toEqual(new Set(['a', 'b']))
    expect(namedAssets(null)).toEqual(new Set())
  })
})
