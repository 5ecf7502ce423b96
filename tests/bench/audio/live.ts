/** T5 and T8: what a listener and a user of the page notice, against ConvolverNode in the same Chromium. */
import type { Page } from '@playwright/test'
import type { PrimitiveCosts } from '../../../renderer/audio/engine/convolution/costs'
import { judgeRow, median, type Row } from '../row'
import { callInPage, inBenchPage } from '../bench-page'
import { type Case, TEN_SECONDS, type Way } from './cases'
import type { Loader } from './page/load'

const LIVE: Case = { ...TEN_SECONDS, name: '10 s true stereo', trueStereo: true }
const LIVE_SECONDS = 60
const LOADS = 5
/** With fewer at the reference a ratio says nothing: ours must have none. */
const TELLING = 10

export function measureUnderruns(costs: PrimitiveCosts, log: (text: string) => void): Promise<Row> {
  return inBenchPage(async (_, page) => {
    const counts: Partial<Record<Way, number>> = {}
    for (const way of ['empty', 'engine', 'convolver'] as const) {
      log(`T5: ${LIVE.name}, ${way}, ${LIVE_SECONDS} s`)
      const count = await call<number | undefined>(page, 'live', 'countUnderruns', [way, LIVE, LIVE_SECONDS, costs])
      if (count !== undefined) counts[way] = count
    }
    return underrunRow(counts)
  })
}

function underrunRow({ empty, engine, convolver }: Partial<Record<Way, number>>): Row {
  const row = {
    id: 'T5',
    name: `${LIVE.name}, underruns in ${LIVE_SECONDS} s live over those of ConvolverNode`,
    unit: '×',
    target: { op: '<=', value: 0.1 } as const,
  }
  if (empty === undefined || engine === undefined || convolver === undefined)
    return judgeRow({ ...row, runs: [], note: 'this browser does not count underruns' })
  const note = `engine ${engine}, ConvolverNode ${convolver}, empty graph ${empty}`
  if (empty > 0) return judgeRow({ ...row, runs: [], note: `void, since the empty graph has underruns: ${note}` })
  if (convolver >= TELLING) return judgeRow({ ...row, runs: [engine / convolver], note })
  const few = {
    name: `${LIVE.name}, underruns in ${LIVE_SECONDS} s live`,
    unit: '',
    target: { op: '==', value: 0 } as const,
  }
  return judgeRow({ ...row, ...few, runs: [engine], note: `${note}: too few there for a ratio` })
}

export function measureLoading(costs: PrimitiveCosts, log: (text: string) => void): Promise<Row> {
  return inBenchPage(async (browser, page) => {
    const times: Record<Loader, number[]> = { engine: [], convolver: [] }
    for (let load = 0; load <= LOADS; load++) {
      log(`T8: load ${load} of ${LOADS}`)
      for (const loader of ['engine', 'convolver'] as const) {
        // A process of its own: what the last one left is cleared away long after its page has gone.
        const fresh = await browser.newContext()
        const own = await fresh.newPage()
        await own.goto(page.url())
        const time = await call<number>(own, 'load', 'longestBlock', [loader, costs])
        await fresh.close()
        // The first of each makes the server translate what the later ones use.
        if (load > 0) times[loader].push(time)
      }
    }
    const middle = (loader: Loader): string => (median(times[loader]) ?? Number.NaN).toFixed(1)
    return judgeRow({
      id: 'T8',
      name: '10 s stereo from file to sound, longest time in which the page could do nothing, over setting the buffer of ConvolverNode',
      unit: '×',
      target: { op: '<=', value: 0.05 },
      runs: times.engine.map((time, index) => time / (times.convolver[index] ?? Number.NaN)),
      note: `median of interleaved repeats; ${middle('engine')} ms over ${middle('convolver')} ms`,
    })
  })
}

function call<Result>(page: Page, module: string, name: string, args: readonly unknown[]): Promise<Result> {
  return callInPage(page, `tests/bench/audio/page/${module}.ts`, name, args)
}
