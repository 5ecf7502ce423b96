import { expect, test } from '@playwright/test'
import type { EngineKind } from '../../../renderer/video/engine/engine'
import { layerCases } from '../../support/layer-cases'

const ENGINES: readonly EngineKind[] = ['webgl2', 'wasm-simd']
const ONE_LEVEL = 1

for (const kind of ENGINES) {
  test(`${kind} equals the definition for convolution layers`, async ({ page }) => {
    await page.goto('/tests/browser/page.html')
    // 62 frames: WebGL2 compiles a plan with its numbers once it has been in force for 60.
    for (const frames of kind === 'webgl2' ? [1, 62] : [1]) {
      const results = await page.evaluate(
        async ([engine, cases, count]) =>
          (await import('/tests/browser/video/engine-page.ts')).compareAll(engine, cases, count),
        [kind, layerCases(), frames] as const,
      )
      expect(results).toHaveLength(layerCases().length)
      expect(results.filter(({ worst }) => !(worst <= ONE_LEVEL))).toEqual([])
    }
  })
}
