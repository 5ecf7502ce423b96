/**
 * R8: from RGBA bytes to filtered pixels that can be read, by the engine that runs without a graphics device and by the
 * filters of the browser's own canvas.
 */
import { meantPasses } from '../../../../renderer/video/engine/plan-passes'
import { TYPICAL_VIDEO_COSTS } from '../../../../renderer/video/engine/simd/costs'
import { planSimd } from '../../../../renderer/video/engine/simd/plan-simd'
import { createSimdEngine } from '../../../../renderer/video/engine/simd/simd-engine'
import { compilePrimitives } from '../../../../renderer/video/worker/primitives'
import type { Kernel2D } from '../../../../shared/chain/video/entry'
import type { Stage } from '../../../../shared/chain/chain'
import { randomPicture } from '../../../support/random-picture'
import { SIZE } from '../cases'

export interface ReadableTimes {
  /** Milliseconds of each picture. */
  ours: number[]
  peer: number[]
  /** Largest difference of the two inside the rim, in levels of 255. */
  difference: number
}

const SVG = 'http://www.w3.org/2000/svg'

/** Filters a picture of noise; called again and again, it must do the whole work each time. */
export type ReadablePeer = (picture: Uint8ClampedArray<ArrayBuffer>) => () => Uint8ClampedArray | Uint8Array

export function timeConvolveMatrix(stage: Stage, kernel: Kernel2D, repeats: number): Promise<ReadableTimes> {
  return timeReadable(stage, kernel.length, repeats, (picture) => convolveMatrix(picture, kernel))
}

/** @param sigma of the blur, in pixels */
export function timeCanvasBlur(stage: Stage, sigma: number, repeats: number): Promise<ReadableTimes> {
  return timeReadable(stage, Math.ceil(4 * sigma), repeats, (picture) => filteredByCanvas(picture, `blur(${sigma}px)`))
}

/** @param rim pixels at each edge where the two may differ, since their borders do */
export async function timeReadable(
  stage: Stage,
  rim: number,
  repeats: number,
  peerOf: ReadablePeer,
): Promise<ReadableTimes> {
  const picture = new Uint8ClampedArray(randomPicture(SIZE).buffer)
  for (let at = 3; at < picture.length; at += 4) picture[at] = 255
  const engine = createSimdEngine(await compilePrimitives())
  engine.prepare(planSimd(meantPasses([stage]).passes, SIZE, TYPICAL_VIDEO_COSTS))
  const peer = peerOf(picture)
  const bytes = new Uint8Array(picture.buffer)
  // The engine leaves its output where it can be read.
  const ours = () => {
    engine.input().set(bytes)
    engine.run()
    return engine.output()
  }
  const difference = largestInside(ours(), peer(), rim)
  const times: ReadableTimes = { ours: [], peer: [], difference }
  for (let repeat = 0; repeat < repeats; repeat++) {
    times.ours.push(timed(ours))
    times.peer.push(timed(peer))
  }
  return times
}

function convolveMatrix(picture: Uint8ClampedArray<ArrayBuffer>, kernel: Kernel2D): () => Uint8ClampedArray {
  const svg = document.createElementNS(SVG, 'svg')
  const filter = document.createElementNS(SVG, 'filter')
  const matrix = document.createElementNS(SVG, 'feConvolveMatrix')
  filter.id = 'peer'
  filter.setAttribute('color-interpolation-filters', 'sRGB')
  for (const [name, value] of Object.entries({ x: 0, y: 0, width: 1, height: 1 })) filter.setAttribute(name, `${value}`)
  // The element turns its kernel, as a convolution does; ours is written for correlation.
  const turned = kernel.flat().reverse()
  matrix.setAttribute('order', `${kernel.length}`)
  matrix.setAttribute('kernelMatrix', turned.join(' '))
  matrix.setAttribute('divisor', '1')
  matrix.setAttribute('edgeMode', 'duplicate')
  matrix.setAttribute('preserveAlpha', 'true')
  filter.append(matrix)
  svg.append(filter)
  document.body.append(svg)
  return filteredByCanvas(picture, 'url(#peer)')
}

function filteredByCanvas(picture: Uint8ClampedArray<ArrayBuffer>, filter: string): () => Uint8ClampedArray {
  const source = new OffscreenCanvas(SIZE.width, SIZE.height)
  source.getContext('2d')?.putImageData(new ImageData(picture, SIZE.width, SIZE.height), 0, 0)
  const canvas = document.createElement('canvas')
  Object.assign(canvas, SIZE)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser has no 2-D canvas')
  return () => {
    context.filter = filter
    context.drawImage(source, 0, 0)
    return context.getImageData(0, 0, SIZE.width, SIZE.height).data
  }
}

function timed(call: () => unknown): number {
  const begun = performance.now()
  call()
  return performance.now() - begun
}

function largestInside(one: Uint8Array, two: Uint8ClampedArray | Uint8Array, rim: number): number {
  let largest = 0
  for (let y = rim; y < SIZE.height - rim; y++)
    for (let at = 4 * (y * SIZE.width + rim); at < 4 * ((y + 1) * SIZE.width - rim); at++)
      largest = Math.max(largest, Math.abs((one[at] ?? 0) - (two[at] ?? 0)))
  return largest
}
