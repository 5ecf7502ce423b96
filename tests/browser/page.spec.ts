import { expect, test } from '@playwright/test'

test('sources run in an isolated page of the modern engine', async ({ page }) => {
  await page.goto('/tests/browser/page.html')
  const seen = await page.evaluate(async () => {
    const units = await import('/shared/units.ts')
    const context = document.createElement('canvas').getContext('webgl2')
    return {
      // 20·log10(0.1) = −20
      level: units.amplitudeToDecibels(0.1),
      isolated: crossOriginIsolated,
      webgl2: context !== null,
      major: Number(/Chrome\/(\d+)/.exec(navigator.userAgent)?.[1]),
    }
  })
  expect(seen.level).toBeCloseTo(-20, 10)
  expect(seen.isolated).toBe(true)
  expect(seen.webgl2).toBe(true)
  expect(seen.major).toBeGreaterThanOrEqual(130)
})
