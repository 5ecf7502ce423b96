/** T1: the engine against ConvolverNode, in the same Chromium and the same run, in CPU time of all threads of the page. */
import type { Browser, CDPSession, JSHandle, Page } from '@playwright/test'
import type { PrimitiveCosts } from '../../../renderer/audio/engine/convolution/costs'
import { relativeError } from '../../unit/audio-engine/relative-error'
import { definedAt, placesIn } from '../../unit/audio-engine/sampled-reference'
import { judgeRow, median, type Row } from '../row'
import { type Case, kernelsOf, RATE, signals, TEN_SECONDS, WARM_UP, type Way } from './cases'
import { inBenchPage } from '../bench-page'
import type { Graph } from './page/render'

const CASES: { what: Case; target: number; id: string }[] = [
  { id: 'T1-10s', what: TEN_SECONDS, target: 0.06 },
  { id: 'T1-10s-true', what: { name: '10 s true stereo', seconds: 10, trueStereo: true }, target: 0.06 },
  { id: 'T1-5s', what: { name: '5 s stereo', seconds: 5, trueStereo: false }, target: 0.11 },
  { id: 'T1-1s', what: { name: '1 s stereo', seconds: 1, trueStereo: false }, target: 0.45 },
]
const REPEATS = 5
/** Seconds rendered: the system counts in hundredths of a second, and ConvolverNode takes long. */
const LENGTHS: Record<Way, number> = { engine: 200, convolver: 25, empty: 200 }

/** @param wanted whether a row is asked for */
export async function measureAgainstConvolverNode(
  costs: PrimitiveCosts,
  wanted: (id: string) => boolean,
  log: (text: string) => void,
): Promise<Row[]> {
  return inBenchPage(async (browser, page) => {
    const bench = await PageBench.open(browser, page, costs)
    const rows: Row[] = []
    for (const { id, what, target } of CASES.filter(({ id }) => wanted(id))) {
      log(`T1: ${what.name}`)
      rows.push(await measureCase(bench, id, what, target))
    }
    return rows
  })
}

/** Renders in the page and reads the clock of its process. */
class PageBench {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
    private readonly collector: CDPSession,
    private readonly costs: PrimitiveCosts,
  ) {}

  static async open(browser: Browser, page: Page, costs: PrimitiveCosts): Promise<PageBench> {
    const collector = await page.context().newCDPSession(page)
    return new PageBench(page, await browser.newBrowserCDPSession(), collector, costs)
  }

  /** CPU seconds for a second of sound, and the samples at some places. */
  async render(way: Way, what: Case, places: readonly number[]): Promise<{ cost: number; samples: number[] }> {
    const seconds = LENGTHS[way]
    // As text, since the runner would replace the import by one of its own.
    const graph = (await this.page.evaluateHandle(
      `import('/tests/bench/audio/page/render.ts').then(({ prepareGraph }) =>
        prepareGraph(...${JSON.stringify([way, what, seconds, this.costs])}))`,
    )) as JSHandle<Graph>
    await graph.evaluate((made) => made.warmUp())
    await this.collector.send('HeapProfiler.collectGarbage')
    const start = await this.cpuSeconds()
    const samples = await graph.evaluate((made, wanted) => made.render(wanted), places)
    const cost = ((await this.cpuSeconds()) - start) / (seconds - WARM_UP[way])
    await graph.dispose()
    return { cost, samples }
  }

  private async cpuSeconds(): Promise<number> {
    const { processInfo } = await this.session.send('SystemInfo.getProcessInfo')
    return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime : 0), 0)
  }
}

async function measureCase(bench: PageBench, id: string, what: Case, target: number): Promise<Row> {
  const places = placesIn(LENGTHS.convolver * RATE, 100)
  const [runs, ours, theirs]: [number[], number[], number[]] = [[], [], []]
  let error = Number.NaN
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const empty = await bench.render('empty', what, [])
    const engine = await bench.render('engine', what, places)
    const node = await bench.render('convolver', what, [])
    ours.push(100 * (engine.cost - empty.cost))
    error = errorOf(what, places, engine.samples)
    theirs.push(100 * (node.cost - empty.cost))
    runs.push((engine.cost - empty.cost) / (node.cost - empty.cost))
  }
  const percent = (values: number[]): string => `${(median(values) ?? Number.NaN).toFixed(2)} %`
  const row = judgeRow({
    id,
    name: `${what.name}, CPU time of the engine over ConvolverNode`,
    unit: '×',
    target: { op: '<=', value: target },
    runs,
    note: `median of interleaved repeats, net of the empty graph, warmed up: ${percent(ours)} of a core over ${percent(theirs)}; error ${error.toFixed(1)} dB`,
  })
  // A fast engine that computes something else has not been measured.
  return error <= -128 ? row : { ...row, pass: false }
}

function errorOf({ trueStereo, ...what }: Case, places: readonly number[], samples: readonly number[]): number {
  const kernels = kernelsOf({ trueStereo, ...what })
  const inputs = signals(LENGTHS.engine * RATE)
  const expected = new Float64Array(places.length)
  inputs.forEach((input, c) => {
    const kernel = kernels[0]?.[c]
    if (!kernel) return
    definedAt(input, kernel, places).forEach((value, index) => (expected[index] = (expected[index] ?? 0) + value))
  })
  return relativeError(samples, expected)
}
