/** The folder behind the asset store: what lies in it, how old it is, how it is written whole or not at all. */
import { mkdir, open, readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

export interface KeptFile {
  name: string
  bytes: number
  /** When it was last put or read, in ms. */
  used: number
}

export interface AssetFolder {
  path(name: string): string
  list(): Promise<KeptFile[]>
  /** @throws what the system says */
  write(name: string, bytes: Uint8Array): Promise<void>
  /** @returns undefined for one that is larger than the limit. @throws what the system says */
  read(name: string, limit: number): Promise<Uint8Array | undefined>
  /** Marks as used now. Neither this nor `remove` throws: the next run tries again. */
  touch(name: string): Promise<void>
  remove(name: string): Promise<void>
}

export function createAssetFolder(folder: string): AssetFolder {
  const path = (name: string) => join(folder, name)
  return {
    path,
    async list() {
      const names = await readdir(folder).catch(() => [])
      const kept = await Promise.all(names.map((name) => describe(path(name), name)))
      return kept.filter((file) => file !== undefined)
    },
    async write(name, bytes) {
      await mkdir(folder, { recursive: true })
      const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      await writeFileAtomic(path(name), whole, { mode: 0o600 })
    },
    async read(name, limit) {
      const file = await open(path(name), 'r')
      try {
        const facts = await file.stat()
        if (!facts.isFile()) throw Object.assign(new Error('Not a file'), { code: 'EISDIR' })
        if (facts.size > limit) return undefined
        const bytes = await file.readFile()
        return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      } finally {
        await file.close()
      }
    },
    async touch(name) {
      const now = new Date()
      await utimes(path(name), now, now).catch(() => undefined)
    },
    async remove(name) {
      await rm(path(name), { force: true }).catch(() => undefined)
    },
  }
}

async function describe(path: string, name: string): Promise<KeptFile | undefined> {
  const facts = await stat(path).catch(() => undefined)
  return facts?.isFile() ? { name, bytes: facts.size, used: facts.mtimeMs } : undefined
}
