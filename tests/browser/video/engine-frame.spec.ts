import { expect, test } from '@playwright/test'

const ENGINES = ['wasm-simd', 'webgl2 by way of pixels', 'webgl2 on its own canvas'] as const

for (const name of ENGINES) {
  test(`${name} gives the whole picture filtered, and shows the input left of the line all the same`, async ({
    page,
  }) => {
    await page.goto('/tests/browser/page.html')
    const worst = await page.evaluate(async (engineName) => {
      const { largestDifference, openEngine } = await import('/tests/browser/video/engine-page.ts')
      const { createGlEngine } = await import('/renderer/video/gl/gl-engine.ts')
      const { planPasses } = await import('/renderer/video/engine/plan-passes.ts')
      const { pictureStage } = await import('/tests/support/picture-stage.ts')
      const { randomPicture } = await import('/tests/support/random-picture.ts')
      const size = { width: 37, height: 23 }
      const canvas = new OffscreenCanvas(1, 1)
      const engine =
        engineName === 'wasm-simd'
          ? await openEngine('wasm-simd', canvas)
          : createGlEngine(canvas, engineName.endsWith('pixels'))
      if (!engine) throw new Error('no engine')
      const opaque = (pixels: Uint8ClampedArray) => pixels.map((level, i) => (i % 4 === 3 ? 255 : level))
      const shown = new OffscreenCanvas(size.width, size.height).getContext('2d')
      if (!shown) throw new Error('no context')
      const chains = [[], [pictureStage('sobel-magnitude')], [pictureStage('sharpen'), pictureStage('emboss')]]
      const worsts: number[] = []
      for (const [index, stages] of chains.entries()) {
        engine.prepare(planPasses(stages), size, 'rgba8')
        for (const column of [0, 20, size.width]) {
          const picture = randomPicture(size, 1 + index + column)
          engine.process({ ...size, data: new Uint8Array(picture) }, 0)
          const frame = engine.frame(1234)
          engine.present(column)
          shown.drawImage(canvas, 0, 0)
          const seen = new Uint8ClampedArray(shown.getImageData(0, 0, size.width, size.height).data)
          const given = new Uint8ClampedArray(4 * size.width * size.height)
          await frame.copyTo(given, { format: 'RGBA' })
          if (frame.timestamp !== 1234) throw new Error(`capture time ${frame.timestamp}`)
          frame.close()
          const output = opaque(engine.read().output)
          const split = output.map((level, i) => ((i >> 2) % size.width < column ? (picture[i] ?? 0) : level))
          worsts.push(largestDifference(given, output), largestDifference(seen, opaque(split)))
        }
      }
      engine.dispose()
      return worsts
    }, name)
    expect(worst).toEqual(new Array(18).fill(0))
  })
}
