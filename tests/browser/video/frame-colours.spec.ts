/** Colour by each frame's own matrix and range, by both ways in and both engines. */
import { expect, test } from '@playwright/test'
import type { ColourCase } from './frame-colours'

const SPACES: readonly VideoColorSpaceInit[] = [
  { matrix: 'smpte170m', primaries: 'smpte170m', transfer: 'smpte170m', fullRange: false },
  { matrix: 'smpte170m', primaries: 'bt709', transfer: 'iec61966-2-1', fullRange: true },
  { matrix: 'bt470bg', primaries: 'bt470bg', transfer: 'bt709', fullRange: false },
  { matrix: 'bt709', primaries: 'bt709', transfer: 'bt709', fullRange: false },
  { matrix: 'bt709', primaries: 'bt709', transfer: 'bt709', fullRange: true },
  { matrix: 'bt2020-ncl' as VideoMatrixCoefficients, primaries: 'bt2020' as VideoColorPrimaries, fullRange: false },
  { matrix: 'bt2020-ncl' as VideoMatrixCoefficients, primaries: 'bt709', fullRange: false },
]
const FORMATS = ['I420', 'NV12', 'I420A', 'I422', 'I444', 'I420P10', 'I422P12'] as const
const CASES: ColourCase[] = FORMATS.flatMap((format) => SPACES.map((space) => ({ format, space })))

for (const kind of ['wasm-simd', 'webgl2'] as const) {
  test(`${kind} shows luma and chroma by the matrix and range that the frame names`, async ({ page }) => {
    await page.goto('/tests/browser/page.html')
    const results = await page.evaluate(
      async (args) => (await import('/tests/browser/video/frame-colours.ts')).compareColours(args.kind, args.cases),
      { kind, cases: CASES },
    )
    // A level for rounding of either side, and one for the browser's own 8-bit steps.
    expect(results.filter(({ worst }) => !(worst <= 2))).toEqual([])
    expect(results.filter(({ way }) => way === 'copy')).toHaveLength(CASES.length)
    // BT.601 in all formats but with the primaries of BT.470, and BT.709 in I420 and NV12.
    const textures = results.filter(({ way }) => way === 'texture').length
    expect(textures).toBe(kind === 'webgl2' ? 2 * FORMATS.length + 2 * 2 : 0)
  })
}
