/** D4: once it is warm, the chain leaves nothing for the garbage collector. */
import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { projectRoot } from '../../scripts/setup/paths.mjs'
import { wasmFile } from '../../scripts/setup/wasm.mjs'
import { judgeRow, type Row } from '../bench/row'
import type { HardenRow } from './row'
import type { Collections, Task } from './support/core-calls'

const CALLS = { short: 1e6, full: 1e8 } as const
/** Enough to see that the yardstick shows what it should. */
const YARDSTICK = 1e5

/** One file, as the audio thread gets it: calls from module to module would be compiled differently. @returns its address */
async function bundle(folder: string): Promise<string> {
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      rollupOptions: {
        input: join(projectRoot, 'tests', 'harden', 'support', 'core-calls.ts'),
        output: { entryFileNames: 'calls.mjs' },
      },
    },
  })
  return pathToFileURL(join(folder, 'calls.mjs')).href
}

function inOwnNode(file: string, task: Omit<Task, 'wasm'>): Promise<Collections> {
  return new Promise((resolve, reject) => {
    const path = join(projectRoot, 'tests', 'harden', 'support', 'collector-child.mjs')
    const child = fork(path, { execArgv: ['--max-semi-space-size=1'] })
    let answer: Collections | undefined
    child.once('message', (counted) => (answer = counted as Collections))
    child.once('error', reject)
    child.once('exit', (code) => (answer ? resolve(answer) : reject(new Error(`Node ended with code ${code}`))))
    child.send({ bundle: file, task: { ...task, wasm: wasmFile } })
  })
}

async function countAll(full: boolean, seed: number, log: (text: string) => void): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'convolab-harden-'))
  try {
    const file = await bundle(folder)
    const calls = CALLS[full ? 'full' : 'short']
    const counted = await inOwnNode(file, { lane: 'shared memory', calls, seed })
    log(`${counted.minor} collections of the nursery, ${counted.other} others in ${calls} calls`)
    const object = await inOwnNode(file, { lane: 'object', calls: YARDSTICK, seed })
    const posted = await inOwnNode(file, { lane: 'messages', calls: YARDSTICK, seed })
    if (object.minor === 0) throw new Error('One object a call was not seen: the count proves nothing')
    const perMillion = ({ minor, other }: Collections): string => (((minor + other) * 1e6) / YARDSTICK).toFixed(0)
    return judgeRow({
      id: 'D4',
      name: `Garbage collections in ${calls} calls of the chain`,
      unit: 'collections',
      target: { op: '==', value: 0 },
      runs: [counted.minor, counted.other],
      value: counted.minor + counted.other,
      seed,
      note:
        `PerformanceObserver "gc" under --max-semi-space-size=1, telemetry by shared memory, ${counted.exchanges} ` +
        `exchanges of kernels and ${counted.messages} other messages included; per million calls: ` +
        `${perMillion(object)} with one object a call, ${perMillion(posted)} with telemetry in messages, which must make them`,
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const rows: readonly HardenRow[] = [{ id: 'D4', run: ({ full, seed, log }) => countAll(full, seed, log) }]
