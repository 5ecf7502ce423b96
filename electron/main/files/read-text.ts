/** Reads a small text file of our own. */
import { open } from 'node:fs/promises'
import { type Outcome, failure, success } from '../../../shared/outcome'

export type ReadFault = 'missing' | 'unreadable' | 'too-large'

/** @param limit in bytes; a larger file is not read at all. */
export async function readText(path: string, limit: number): Promise<Outcome<string, ReadFault>> {
  try {
    const file = await open(path, 'r')
    try {
      if ((await file.stat()).size > limit) return failure('too-large')
      return success(await file.readFile('utf8'))
    } finally {
      await file.close()
    }
  } catch (error) {
    return failure(isMissing(error) ? 'missing' : 'unreadable')
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
