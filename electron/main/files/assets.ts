/**
 * The asset store: files by the hash of their bytes, so that one that is used twice is kept once, and one that has changed
 * is noticed. Callers get outcomes, never exceptions.
 */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { AssetGetFault, AssetPutFault, AssetReference } from '../../../shared/assets/asset'
import { type Outcome, failure, success } from '../../../shared/outcome'
import { MAX_FILE_BYTES } from '../../../shared/sound-files/sound'
import type { AssetFolder } from './asset-folder'
import { codeOf } from './error-code'
import { keepAside } from './kept-aside'
import { planPruning } from './plan-pruning'

export interface Assets {
  put(name: string, bytes: Uint8Array): Promise<Outcome<AssetReference, AssetPutFault>>
  get(sha256: string): Promise<Outcome<Uint8Array, AssetGetFault>>
}

export interface AssetsOptions {
  folder: AssetFolder
  /** Hashes that the chain refers to now: these are never pruned. */
  inUse(): ReadonlySet<string>
  /** Largest file, in bytes. */
  limit?: number
  /** Of the whole store, in bytes. */
  cap?: number
}

const CAP = 4 * 2 ** 30

export function createAssets({ folder, inUse, limit = MAX_FILE_BYTES, cap = CAP }: AssetsOptions): Assets {
  let running: Promise<unknown> = Promise.resolve()

  /** One after the other: two that come at once must not both take the last free place. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = running.then(work)
    running = next.catch(() => undefined)
    return next
  }

  async function store(sha256: string, bytes: Uint8Array): Promise<AssetPutFault | undefined> {
    const kept = await folder.list()
    if (kept.some((file) => file.name === sha256 && file.bytes === bytes.byteLength)) {
      await folder.touch(sha256)
      return undefined
    }
    const others = kept.filter(({ name }) => name !== sha256)
    const leaving = planPruning(others, inUse(), bytes.byteLength, cap)
    if (!leaving) return { code: 'store-full' }
    for (const name of leaving) await folder.remove(name)
    try {
      await folder.write(sha256, bytes)
      return undefined
    } catch (error) {
      return faultOf(codeOf(error))
    }
  }

  async function load(sha256: string): Promise<Outcome<Uint8Array, AssetGetFault>> {
    try {
      const bytes = await folder.read(sha256, limit)
      if (bytes && (await hashOf(bytes)) === sha256) {
        await folder.touch(sha256)
        return success(bytes)
      }
      await keepAside(folder.path(sha256), 'damaged')
      return failure('damaged')
    } catch (error) {
      return failure(codeOf(error) === 'ENOENT' ? 'gone' : 'unreadable')
    }
  }

  return {
    async put(name, bytes) {
      if (bytes.byteLength > limit) return failure({ code: 'too-large', most: Math.floor(limit / 2 ** 20) })
      const sha256 = await hashOf(bytes)
      const fault = await inTurn(() => store(sha256, bytes))
      return fault ? failure(fault) : success({ sha256, name })
    },
    get: (sha256) => inTurn(() => load(sha256)),
  }
}

const HASH_STEP = 8 * 2 ** 20

/** In steps, so that main answers others in between: 512 MB take a second. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.byteLength; at += HASH_STEP) {
    hash.update(bytes.subarray(at, at + HASH_STEP))
    await setImmediate()
  }
  return hash.digest('hex')
}

function faultOf(code: string): AssetPutFault {
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full' }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return { code: 'read-only' }
  return { code: 'not-saved', reason: code }
}
