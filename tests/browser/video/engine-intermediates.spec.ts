import { expect, test } from '@playwright/test'
import type { Stage } from '../../../shared/chain/chain'
import { BORDERS } from '../../../shared/chain/video/entry'
import { pictureStage } from '../../support/picture-stage'

/** Said to be drawn by a graphics device, which takes bytes and reals of 16 bits between passes where they are enough. */
test('WebGL2 equals the definition with intermediates by need on any rasteriser', async ({ page }) => {
  await page.goto('/tests/browser/page.html')
  const threshold = pictureStage('threshold', { level: 90 })
  const region = { left: 0.2, top: 0.1, right: 0.7, bottom: 0.9, shape: 'ellipse', feather: 0.2, inverted: false }
  const chains: Stage[][] = [
    [pictureStage('gaussian'), pictureStage('box', { size: 3 })],
    [pictureStage('box', { size: 3 }), pictureStage('gaussian'), pictureStage('gaussian', { size: 9 })],
    [threshold, pictureStage('box', { size: 3 })],
    [pictureStage('median'), pictureStage('invert'), pictureStage('max-pooling'), pictureStage('sharpen')],
    [{ ...threshold, region } as Stage, pictureStage('gaussian')],
    [pictureStage('relu', { zero: 100 }), pictureStage('median'), { ...pictureStage('gaussian'), mix: 0.3 }],
    [pictureStage('kernel', { matrix: [[40]] }), pictureStage('kernel', { matrix: [[0.025]] })],
    [pictureStage('sobel-x', { bias: 0 }), pictureStage('absolute'), pictureStage('box', { size: 3 })],
    [pictureStage('gaussian', { light: 'linear' }), pictureStage('threshold', { colour: 'red' })],
    ...BORDERS.map((border) => [
      pictureStage('median'),
      pictureStage('gaussian', { border }),
      pictureStage('gaussian', { size: 15, sigma: 4, border, approximate: 'pyramid' }),
    ]),
  ]
  const worst = await page.evaluate(async (all) => {
    const { filterByEngine, largestDifference } = await import('/tests/browser/video/engine-page.ts')
    const { createGlEngine } = await import('/renderer/video/gl/gl-engine.ts')
    const { filterPicture } = await import('/shared/convolution/direct/filter-picture.ts')
    const { randomPicture } = await import('/tests/support/random-picture.ts')
    const engine = createGlEngine(new OffscreenCanvas(1, 1), false)
    if (!engine) throw new Error('no engine')
    const size = { width: 37, height: 23 }
    const picture = randomPicture(size)
    const found = all.map((stages) => {
      const { output } = filterByEngine(engine, picture, { label: '', stages, size })
      return largestDifference(output, filterPicture(picture, size, stages))
    })
    engine.dispose()
    return found
  }, chains)
  expect(worst).toHaveLength(chains.length)
  expect(Math.max(...worst)).toBeLessThanOrEqual(1)
})
