import { describe, expect, it } from 'vitest'
import type { Stage } from '../../../shared/chain/chain'
import { meantPasses } from '../../../renderer/video/engine/plan-passes'
import { TYPICAL_VIDEO_COSTS } from '../../../renderer/video/engine/simd/costs'
import { type GlCosts, TYPICAL_GL_COSTS } from '../../../renderer/video/gl/gl-costs'
import { chooseEngine, expectedTimes, type Machine } from '../../../renderer/video/worker/choose-engine'
import { pictureStage } from '../../support/picture-stage'

const HD = { width: 1280, height: 720 }

/** Draws forty times as fast as a processor that stands in for a device. */
const DEVICE: GlCosts = { pass: 0.1, tap: 0.05, fetch: 0.03, product: 0.02, linear: 0.05, weave: 0.3, transfer: 1 }

function machine(costs: GlCosts, software: boolean): Machine {
  return { simd: TYPICAL_VIDEO_COSTS, threads: 2, worth: 5, graphics: { rasteriser: 'test', software, costs } }
}

function passesOf(...stages: Stage[]) {
  return meantPasses(stages).passes
}

const blur = passesOf(pictureStage('gaussian', { size: 31, sigma: 6 }))

describe('the choice of the engine', () => {
  it('stays with the processor where a processor draws, and goes to a device that draws sooner', () => {
    expect(chooseEngine('wasm-simd', blur, HD, machine(TYPICAL_GL_COSTS, true))).toBe('wasm-simd')
    expect(chooseEngine('webgl2', blur, HD, machine(TYPICAL_GL_COSTS, true))).toBe('wasm-simd')
    expect(chooseEngine('wasm-simd', passesOf(pictureStage('median', { size: 5 })), HD, machine(DEVICE, false))).toBe(
      'webgl2',
    )
  })

  it('goes by what was measured, not by what the device is called', () => {
    const slow: GlCosts = { ...TYPICAL_GL_COSTS, transfer: 30 }
    expect(chooseEngine('webgl2', blur, HD, machine(slow, false))).toBe('wasm-simd')
    expect(chooseEngine('wasm-simd', passesOf(pictureStage('median', { size: 5 })), HD, machine(DEVICE, true))).toBe(
      'webgl2',
    )
  })

  it('keeps the engine that filters while the other is not clearly faster', () => {
    // An empty chain is no work for either: what is left are the transfer of 3.7 ms and the drawing on the canvas.
    const times = expectedTimes([], HD, machine({ ...DEVICE, transfer: 4 }, false))
    expect(times.webgl2).toBeCloseTo(4 * 0.9216, 9)
    expect(times['wasm-simd']).toBeCloseTo(4 * 0.9216, 9)
    for (const now of ['webgl2', 'wasm-simd'] as const)
      expect(chooseEngine(now, [], HD, machine({ ...DEVICE, transfer: 4 }, false))).toBe(now)
  })

  it('counts threads only where a frame takes one of them long', () => {
    const times = (threads: number) => expectedTimes(blur, HD, { ...machine(DEVICE, false), threads })['wasm-simd']
    const shown = 4 * 0.9216
    expect(times(1) - shown).toBeCloseTo(2 * (times(2) - shown), 9)
    const alone = expectedTimes([], HD, { ...machine(DEVICE, false), threads: 8 })
    expect(alone['wasm-simd']).toBeCloseTo(shown, 9)
  })
})
