/** Files that the user named: main keeps the path, the renderer gets a token that cannot be guessed. */
import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { OpenedFile, Requests } from '../../../shared/ipc/contract'
import { failure, success } from '../../../shared/outcome'
import { MAX_FILE_BYTES } from '../../../shared/sound-files/sound'

export interface OpenedFiles {
  /** @param path absolute, from the command line, a dialog or a drop that main saw itself. */
  add(path: string): OpenedFile
  read(token: string): Promise<Requests['file:read']['answer']>
}

export function createOpenedFiles(limit = MAX_FILE_BYTES): OpenedFiles {
  const paths = new Map<string, string>()
  return {
    add(path) {
      const token = randomUUID()
      paths.set(token, path)
      return { token, name: basename(path) }
    },
    async read(token) {
      const path = paths.get(token)
      return path === undefined ? failure('gone') : readWhole(path, limit)
    },
  }
}

async function readWhole(path: string, limit: number): Promise<Requests['file:read']['answer']> {
  try {
    const file = await open(path, 'r')
    try {
      const facts = await file.stat()
      if (!facts.isFile()) return failure('unreadable')
      if (facts.size > limit) return failure('too-large')
      const bytes = await file.readFile()
      return success(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    } finally {
      await file.close()
    }
  } catch (error) {
    return failure(error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'gone' : 'unreadable')
  }
}
