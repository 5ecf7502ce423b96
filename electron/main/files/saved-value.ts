/**
 * A value that is kept in a file: written whole or not at all, a moment after the last change, at the latest at quit.
 */
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { Milliseconds } from '../../../shared/units'
import { codeOf } from './error-code'

export interface SavedValue {
  /** Takes the text to be written; a newer one replaces it. */
  save(text: string): void
  /** Resolves when nothing is left to write. Never rejects: a failure goes to `onFailure`. */
  flush(): Promise<void>
}

export interface SavedValueOptions {
  path: string
  delay: Milliseconds
  /** Called once a row of failures, with a reason such as `ENOSPC`. */
  onFailure(reason: string): void
  write?: (path: string, text: string) => Promise<void>
}

export function createSavedValue({ path, delay, onFailure, write = writeAtomically }: SavedValueOptions): SavedValue {
  let waiting: string | undefined
  let timer: NodeJS.Timeout | undefined
  let failed = false
  let running = Promise.resolve()

  async function writeWaiting() {
    const text = waiting
    if (text === undefined) return
    waiting = undefined
    try {
      await write(path, text)
      failed = false
    } catch (error) {
      if (!failed) onFailure(codeOf(error))
      failed = true
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    running = running.then(writeWaiting)
    return running
  }

  return {
    save(text) {
      waiting = text
      timer ??= setTimeout(() => void flush(), delay)
    },
    flush,
  }
}

/** Temporary file beside the target, synced, then renamed: a kill or a power cut leaves the old text or the new one. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFileAtomic(path, text, { encoding: 'utf8', mode: 0o600 })
}
