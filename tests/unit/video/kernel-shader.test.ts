import { describe, expect, it } from 'vitest'
import type { KernelPass } from '../../../renderer/video/engine/engine'
import { planPasses } from '../../../renderer/video/engine/plan-passes'
import { loopShader, unrolledShader } from '../../../renderer/video/gl/kernel-shader'
import { tapsOf, weightTable } from '../../../renderer/video/gl/kernel-taps'
import type { Region } from '../../../renderer/video/gl/shader-frame'
import { pictureStage } from '../../support/picture-stage'

function passFor(kind: string, params = {}): KernelPass {
  const [pass] = planPasses([pictureStage(kind, params)]).passes
  if (pass?.kind !== 'kernel') throw new Error(`${kind} has no pass of kernels`)
  return pass
}

function unrolledKey(pass: KernelPass, region: Region): string {
  return unrolledShader(pass, region, tapsOf(pass)).key
}

describe('shaders of a pass of kernels', () => {
  it('fetch each neighbour once for both kernels and never for a zero tap', () => {
    const pass = passFor('sobel-magnitude')
    const { taps, weights } = tapsOf(pass)
    // Eight neighbours, six taps a kernel; the centre is zero in both.
    expect(taps).toHaveLength(8)
    expect(weights).toHaveLength(12)
    const { fragment } = unrolledShader(pass, 'interior', { taps, weights })
    expect(fragment.match(/valueAt\(x/g)).toHaveLength(8)
  })

  it('are shared by kernels that differ in their values only, so that a drag compiles nothing', () => {
    const key = (strength: number): string => unrolledKey(passFor('sharpen', { strength }), 'interior')
    expect(key(0.5)).toBe(key(2))
  })

  it('depend on the border in the rim only', () => {
    const key = (border: string, region: Region): string => unrolledKey(passFor('sharpen', { border }), region)
    expect(key('wrap', 'interior')).toBe(key('reflect', 'interior'))
    expect(key('wrap', 'rim')).not.toBe(key('reflect', 'rim'))
  })

  it('are shared by all large kernels, whatever their size and wherever they are zero', () => {
    const key = (rows: number, columns: number, hole: number): string => {
      const matrix = Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (__, j) => (i * columns + j === hole ? 0 : Math.sin(i * i + j * j) + 2)),
      )
      const pass = passFor('kernel', { matrix })
      return loopShader(pass, 'interior', weightTable(pass).kernels).key
    }
    expect(key(31, 31, 400)).toBe(key(30, 9, 17))
  })
})

describe('the table of weights', () => {
  it('holds each kernel over one window, four columns a texel, from the anchor on', () => {
    const kernel = [
      [0, 0, 0, 0, 0, 0],
      [0, 1, 2, 3, 4, 5],
    ]
    const table = weightTable({ kernels: [kernel, [[0, 9]]], anchor: { row: 0, column: 0 } })
    // Columns 1 to 5 of rows 0 and 1: the second kernel's tap lies in row 0.
    expect(table).toMatchObject({ top: 0, left: 1, rows: 2, texelsAcross: 2, kernels: 2 })
    const row = (weights: number[]) => [...weights, ...new Array<number>(8 - weights.length).fill(0)]
    expect([...table.data]).toEqual([...row([]), ...row([1, 2, 3, 4, 5]), ...row([9]), ...row([])])
  })
})
