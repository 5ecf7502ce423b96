/** Reliability row B3 in short: a process killed while it writes leaves the old text or the new one, never neither. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'

const KILLS = 4

let folder: string
let writer: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolab-unit-'))
  writer = join(folder, 'writer.cjs')
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'tests/unit/electron/support/endless-writer.ts',
      outDir: folder,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'writer.cjs' } },
    },
    ssr: { noExternal: true },
  })
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Kills the writer after it has told of `writes` finished writes, somewhere within the next one. */
function killAfter(path: string, writes: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] })
    let told = 0
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.length
      if (told >= writes) child.kill('SIGKILL')
    })
    child.once('error', reject)
    child.once('exit', (_code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error('the writer ended'))))
  })
}

it('is whole after every kill', async () => {
  const path = join(folder, 'settings.json')
  for (let kill = 0; kill < KILLS; kill++) {
    await killAfter(path, 1 + kill)
    const { number, filler } = JSON.parse(await readFile(path, 'utf8'))
    expect(number).toBeGreaterThan(0)
    expect(filler).toBe('x'.repeat(200_000))
  }
}, 60_000)
