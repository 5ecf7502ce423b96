/** Where settings and state are kept in this run. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import type { CommandLine } from '../command-line/parse'

/**
 * A self-test without a folder of its own takes an empty one and deletes it: it must neither meet a running window's
 * lock nor depend on what the user has set.
 */
export function chooseUserData({ userData, selfTest }: CommandLine): string {
  const folder = userData ? resolve(userData) : selfTest ? temporaryFolder() : undefined
  if (folder === undefined) return app.getPath('userData')
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
  return folder
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'convolab-self-test-'))
  process.on('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      return
    }
  })
  return folder
}
