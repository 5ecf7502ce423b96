/** The cases that OpenCV itself computed, through both engines in the browser. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { filteredPictures, type OpencvCase, worstMiss } from '../../support/opencv-cases'

const cases = JSON.parse(
  readFileSync(new URL('../../golden/cv_filter2D.json', import.meta.url), 'utf8'),
) as readonly OpencvCase[]
const pictures = filteredPictures(cases)

test('the rasteriser is the one that the project names', async ({ page }, { project }) => {
  await page.goto('/tests/browser/page.html')
  const name = await page.evaluate(async () => (await import('/renderer/video/gl/context.ts')).findRasteriser())
  expect(name).toContain(project.metadata.rasteriser)
})

for (const kind of ['webgl2', 'wasm-simd'] as const) {
  test(`${kind} filters as OpenCV does, within one level`, async ({ page }) => {
    await page.goto('/tests/browser/page.html')
    const outputs = await page.evaluate(
      async ([by, given]) => {
        const { filterPasses } = await import('/tests/browser/video/engine-page.ts')
        return filterPasses(by, given)
      },
      [kind, pictures.map(({ size, input, pass }) => ({ size, input, pass }))] as const,
    )
    const misses = pictures.map(({ id, expected }, index) => ({ id, worst: worstMiss(outputs[index] ?? [], expected) }))
    expect(misses.length).toBeGreaterThan(5)
    expect(misses.filter(({ worst }) => worst > 1)).toEqual([])
  })
}
