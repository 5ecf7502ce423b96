/** Where everything lies in memory: worked out once for a plan and a size, sent to every worker as plain data. */
import type { PictureSize } from '../engine'
import { Ground, WORD } from './core'
import { type LinePlace, placeLines } from './line-layout'
import { planesRead, type SimdPlan, type SimdStep } from './plan'

/** Bytes that loops in whole groups may read beyond a picture. */
const SLACK = 256
/** Words at the front of a layout's memory by which workers wait for each other. */
const CONTROL_BYTES = 64

/** Bytes (RGBA), or three or four planes of reals in levels; a plane address of 0 is none. */
export type Picture =
  | { kind: 'bytes'; address: number; stride: number }
  | { kind: 'planes'; addresses: readonly number[]; stride: number }

export interface StepPlace {
  step: SimdStep
  from: Picture
  to: Picture
  /** Bytes that alpha comes from where no stage changes it. */
  alpha: number
  lines: LinePlace
  history: HistoryPlace | undefined
  /** Shares of the effect for each pixel, mix included, where they differ. */
  shares: { address: number; stride: number } | undefined
}

/** Planes that a stage which looks back gave for this frame, and for the one before. */
export interface HistoryPlace {
  now: readonly number[]
  before: readonly number[]
  stride: number
  /** A word: 0 until a frame has gone through. */
  begun: number
}

export interface Layout {
  size: PictureSize
  workers: number
  control: number
  input: number
  output: number
  steps: readonly StepPlace[]
  /** Bytes of the whole memory. */
  bytes: number
}

/** @param workers how many bands are worked on at the same time, each with scratch memory of its own */
export function layOut(plan: SimdPlan, workers: number): Layout {
  const { size, steps } = plan
  const ground = new Ground()
  const control = ground.reserve(CONTROL_BYTES)
  const pictureBytes = 4 * size.width * size.height
  const input = ground.reserve(pictureBytes + SLACK)
  const output = ground.reserve(pictureBytes + SLACK)
  const between = pictures(ground, plan, { input, output })
  const places = steps.map((step, index): StepPlace => {
    const [from, to] = [between[index] as Picture, between[index + 1] as Picture]
    const lines = placeLines(ground, step, size, workers)
    const history = step.stage.kind === 'average' ? placeHistory(ground, size, planesRead(step.stage)) : undefined
    const stride = planeStride(size)
    const shares = step.stage.place && { address: ground.reserve(stride * size.height + SLACK), stride }
    return { step, from, to, alpha: input, lines, history, shares }
  })
  return { size, workers, control, input, output, steps: places, bytes: ground.reserved() + SLACK }
}

/** The input, what lies between the steps in two sets of planes that take turns, and the output. */
function pictures(ground: Ground, { size, steps }: SimdPlan, at: { input: number; output: number }): Picture[] {
  const stride = planeStride(size)
  const channels = steps.some(({ stage }) => stage.channels === 'alpha' || stage.channels === 'rgba') ? 4 : 3
  const planes = (): number[] => Array.from({ length: channels }, () => ground.reserve(stride * size.height + SLACK))
  const sets = Array.from({ length: Math.min(2, Math.max(0, steps.length - 1)) }, planes)
  const bytes = (address: number): Picture => ({ kind: 'bytes', address, stride: 4 * size.width })
  return [
    bytes(at.input),
    ...steps.slice(1).map((_, k): Picture => ({ kind: 'planes', addresses: sets[k % 2] ?? [], stride })),
    bytes(at.output),
  ]
}

function placeHistory(ground: Ground, size: PictureSize, planes: number): HistoryPlace {
  const stride = planeStride(size)
  const plane = (): number => ground.reserve(stride * size.height + SLACK)
  const set = (): number[] => Array.from({ length: planes }, plane)
  return { now: set(), before: set(), stride, begun: ground.reserve(WORD) }
}

/** Rows of a plane begin on whole groups of reals, so that no row is written into by its neighbour. */
function planeStride({ width }: PictureSize): number {
  return Math.ceil(width / 4) * 4 * WORD
}
