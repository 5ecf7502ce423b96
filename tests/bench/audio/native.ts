/** T2 and T3: the engine against native programs, where their Debian packages are there. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PrimitiveCosts } from '../../../renderer/audio/engine/convolution/costs'
import { noise } from '../../unit/audio/signals'
import { cpuTime } from '../cpu-time'
import { judgeRow, median, type Row } from '../row'
import { QUANTUM, RATE, signals, TEN_SECONDS } from './cases'
import { describePlan, type Engine, engineFor } from './engine'

const REPEATS = 5
/** Seconds of sound in one measurement. */
const LENGTH = 60

/** CPU seconds for a second of sound; undefined where the program is not there or fails. */
type Peer = () => number | undefined

export function measureAgainstNative(costs: PrimitiveCosts): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'convolab-bench-'))
  try {
    const engine = engineFor(TEN_SECONDS, costs)
    engineSeconds(engine)
    return [
      compare(engine, buildZita(folder), {
        id: 'T2',
        name: '10 s stereo, CPU time over zita-convolver in vector mode',
        target: 0.9,
        missing: 'needs g++ and the Debian package libzita-convolver-dev',
      }),
      compare(engine, prepareFfmpeg(folder), {
        id: 'T3',
        name: '10 s stereo, CPU time over FFmpeg afir=minp=128:maxp=8192',
        target: 1,
        missing: 'needs the Debian package ffmpeg',
      }),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Comparison {
  id: string
  name: string
  target: number
  missing: string
}

function compare(engine: Engine, peer: Peer | undefined, { id, name, target, missing }: Comparison): Row {
  const [runs, ours, theirs]: [number[], number[], number[]] = [[], [], []]
  for (let repeat = 0; peer && repeat < REPEATS; repeat++) {
    const their = peer()
    if (their === undefined) break
    ours.push(engineSeconds(engine))
    theirs.push(their)
    runs.push((ours.at(-1) ?? Number.NaN) / their)
  }
  const percent = (values: number[]): string => `${(100 * (median(values) ?? Number.NaN)).toFixed(2)} %`
  const found = `median of interleaved repeats: ${percent(ours)} of a core over ${percent(theirs)}; ${describePlan(engine.plan)}`
  return judgeRow({
    id,
    name,
    unit: '×',
    target: { op: '<=', value: target },
    runs,
    note: runs.length > 0 ? found : missing,
  })
}

/** CPU seconds of the engine for a second of sound. */
function engineSeconds({ convolver }: Engine): number {
  const [input, output] = [signals(QUANTUM), signals(QUANTUM)]
  const quanta = (LENGTH * RATE) / QUANTUM
  const start = cpuTime()
  for (let quantum = 0; quantum < quanta; quantum++) convolver.process(input, output, QUANTUM)
  return (cpuTime() - start) / 1000 / LENGTH
}

/** A small program of our own around the library. */
function buildZita(folder: string): Peer | undefined {
  const source = fileURLToPath(new URL('zita.cpp', import.meta.url))
  const program = join(folder, 'zita')
  const built = spawnSync('g++', ['-O2', source, '-o', program, '-lzita-convolver', '-lfftw3f', '-lpthread'])
  if (built.status !== 0) return undefined
  return () => {
    const { status, stdout } = spawnSync(program, [String(TEN_SECONDS.seconds * RATE), String(LENGTH)], {
      encoding: 'utf8',
    })
    return status === 0 ? Number(stdout) : undefined
  }
}

function prepareFfmpeg(folder: string): Peer | undefined {
  if (spawnSync('ffmpeg', ['-version']).status !== 0) return undefined
  const [sound, kernel] = [join(folder, 'sound.f32'), join(folder, 'kernel.f32')]
  writeFileSync(sound, noise(2 * LENGTH * RATE, 5))
  writeFileSync(
    kernel,
    noise(2 * TEN_SECONDS.seconds * RATE, 6).map((tap) => tap / RATE),
  )
  const raw = (path: string): string[] => ['-f', 'f32le', '-ar', String(RATE), '-ac', '2', '-i', path]
  const inputs = [...raw(sound), ...raw(kernel)]
  const seconds = (filter: string): number | undefined => {
    const arguments_ = [
      '-hide_banner',
      '-nostdin',
      '-benchmark',
      ...inputs,
      '-filter_complex',
      filter,
      '-f',
      'null',
      '-',
    ]
    const { stderr } = spawnSync('ffmpeg', arguments_, { encoding: 'utf8' })
    const found = /bench: utime=([\d.]+)s stime=([\d.]+)s/.exec(stderr)
    return found ? (Number(found[1]) + Number(found[2])) / LENGTH : undefined
  }
  return () => {
    const empty = seconds('[0]anull;[1]anullsink')
    const full = seconds('[0][1]afir=minp=128:maxp=8192:gtype=none')
    return empty === undefined || full === undefined ? undefined : full - empty
  }
}
