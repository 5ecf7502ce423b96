/** D7: pictures of any size and of none, another for every frame, through both engines in the browser. */
import { callInPage, inBenchPage } from '../bench/bench-page'
import { judgeRow, type Row } from '../bench/row'
import type { HardenRow } from './row'
import type { OddFrames } from './support/page/odd-frames'
import type { OddSizes } from './support/page/odd-sizes'

const FRAMES = { short: 2000, full: 200_000 } as const
/** Frames of one call into the page. */
const PORTION = 500
const SWITCHES = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']

export const rows: readonly HardenRow[] = [
  {
    id: 'D7',
    run: ({ full, seed, log }): Promise<Row[]> =>
      inBenchPage(async (_, page) => {
        const frames = FRAMES[full ? 'full' : 'short']
        const portions: OddSizes[] = []
        for (let done = 0; done < frames; done += PORTION) {
          const kind = (done / PORTION) % 2 === 0 ? 'wasm-simd' : 'webgl2'
          const args = [kind, seed + done, PORTION]
          portions.push(await callInPage<OddSizes>(page, 'tests/harden/support/page/odd-sizes.ts', 'tryOddSizes', args))
          log(`${done + PORTION} of ${frames} frames`)
        }
        const framed: OddFrames[] = []
        for (const kind of ['wasm-simd', 'webgl2'])
          framed.push(
            await callInPage<OddFrames>(page, 'tests/harden/support/page/odd-frames.ts', 'tryOddFrames', [
              kind,
              seed,
              frames / 4,
            ]),
          )
        const sum = (of: (portion: OddSizes) => number) => portions.reduce((all, portion) => all + of(portion), 0)
        const wrong = portions.flatMap((portion) => portion.wrong)
        const name = `${frames} frames of 1×1 to 4097×4097, another size and stage each, half of them by each engine`
        return [
          judgeRow({
            id: 'D7-wrong',
            name: `${name}: not made, or more than a level from the definition`,
            unit: 'frames',
            target: { op: '==', value: 0 },
            runs: [wrong.length],
            seed,
            note: [`${sum(({ refused }) => refused)} too large for the engine`, ...wrong.slice(0, 3)].join('; '),
          }),
          judgeRow({
            id: 'D7-gl-errors',
            name: `${name}: errors of WebGL`,
            unit: 'errors',
            target: { op: '==', value: 0 },
            runs: [sum(({ glErrors }) => glErrors)],
            seed,
          }),
          judgeFrames(framed, seed),
        ]
      }, SWITCHES),
  },
]

/** The same by real frames, in the order in which a source would give them. */
function judgeFrames(framed: readonly OddFrames[], seed: number): Row {
  const sum = (of: (frames: OddFrames) => number) => framed.reduce((all, frames) => all + of(frames), 0)
  const wrong = framed.flatMap((frames) => frames.wrong)
  return judgeRow({
    id: 'D7-frames',
    name: `${sum(({ frames }) => frames)} frames of I420, NV12 and RGBA, each of another size, a tenth of none: thrown, not counted once, or more than a level from the definition`,
    unit: 'frames',
    target: { op: '==', value: 0 },
    runs: [wrong.length],
    seed,
    note: [
      `${sum(({ shown }) => shown)} shown, ${sum(({ skipped }) => skipped)} without a usable size skipped`,
      ...wrong.slice(0, 3),
    ].join('; '),
  })
}
