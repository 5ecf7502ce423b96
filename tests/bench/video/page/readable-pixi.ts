/** R8: the same bytes to readable pixels by PixiJS, on the rasteriser that this browser draws with. */
import { BufferImageSource, RenderTexture, Sprite, Texture, WebGLRenderer } from 'pixi.js'
import { ConvolutionFilter } from 'pixi-filters/convolution'
import type { Stage } from '../../../../shared/chain/chain'
import type { Kernel2D } from '../../../../shared/chain/video/entry'
import { SIZE } from '../cases'
import { type ReadableTimes, timeReadable } from './readable-pixels'

/** @param kernel 3×3, as its filter takes no other */
export async function timePixi(stage: Stage, kernel: Kernel2D, repeats: number): Promise<ReadableTimes> {
  const renderer = new WebGLRenderer()
  await renderer.init({ ...SIZE, backgroundAlpha: 1, antialias: false })
  return timeReadable(stage, kernel.length, repeats, (picture) => {
    const resource = new Uint8Array(picture.buffer)
    const source = new BufferImageSource({ ...SIZE, resource, format: 'rgba8unorm', alphaMode: 'premultiplied-alpha' })
    const sprite = new Sprite(new Texture({ source }))
    sprite.filters = [new ConvolutionFilter({ ...SIZE, matrix: new Float32Array(kernel.flat()) })]
    const target = RenderTexture.create({ ...SIZE, antialias: false })
    return () => {
      source.update()
      renderer.render({ container: sprite, target })
      return renderer.texture.getPixels(target).pixels
    }
  })
}
