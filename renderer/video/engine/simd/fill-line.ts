/** Rows of what comes in, as lines. */
import { borderIndex, OUTSIDE } from '../../../../shared/convolution/direct/border'
import { BRIGHTNESS_WEIGHTS } from '../../../../shared/convolution/direct/luma'
import type { PictureSize } from '../engine'
import type { VideoCore } from './core'
import { changesAlpha, channelsOf } from './finish-row'
import type { Picture, StepPlace } from './layout'
import type { LinePlace } from './line-layout'
import type { SimdStage } from './plan'
import type { Border, Channels } from '../../../../shared/chain/video/entry'

const CHANNEL: Record<Exclude<Channels, 'rgb' | 'luma' | 'rgba'>, number> = { red: 0, green: 1, blue: 2, alpha: 3 }

/** Fills the lines of all planes of a row, which may lie beyond the picture. */
export function fillRow(core: VideoCore, place: StepPlace, line: number, y: number, size: PictureSize): void {
  const { lines, step } = place
  const row = borderIndex(y, size.height, borderOf(step.stage))
  if (row === OUTSIDE) core.run.clear(line, lines.planes * lines.lineBytes)
  else fillLine(core, place, lines, line, row, size.width)
}

/** A layer meets zeros, a median repeats the edge; what looks at no neighbours meets no border but by the second row of an odd number. */
export function borderOf(stage: SimdStage): Border {
  if (stage.kind === 'layer') return 'constant'
  return 'border' in stage ? stage.border : 'replicate'
}

/** Fills the lines of all planes at `line` from a row, with what the border rule puts beside it. */
function fillLine(
  core: VideoCore,
  { step, from }: StepPlace,
  lines: LinePlace,
  line: number,
  row: number,
  n: number,
): void {
  const { run } = core
  const { lineBytes, planes, left, right, padTable } = lines
  const first = line + lines.room
  const whole = step.way.arithmetic.kind === 'int16'
  if (whole) fillWhole(core, from, step.stage.channels, row, first, lineBytes, n)
  else fillReals(core, from, step.stage, row, first, lineBytes, n)
  for (let plane = 0; plane < planes; plane++) {
    if (whole) run.pad16(first + plane * lineBytes, padTable, left, right, n)
    else run.pad32(first + plane * lineBytes, padTable, left, right, n)
  }
}

function fillWhole(
  { run }: VideoCore,
  from: Picture,
  channels: Channels,
  row: number,
  line: number,
  stride: number,
  n: number,
): void {
  if (from.kind !== 'bytes' || channels === 'luma' || channels === 'rgba')
    throw new Error('Whole levels are read from channels of bytes only')
  const address = from.address + row * from.stride
  if (channels === 'rgb') run.lines16(address, line, stride, n)
  else run.channel16(address, line, CHANNEL[channels], n)
}

/** Lines of reals in levels, without anything beside them. */
export function fillReals(
  { run }: VideoCore,
  from: Picture,
  { channels, light = 'gamma' }: Pick<SimdStage, 'channels' | 'light'>,
  row: number,
  line: number,
  stride: number,
  n: number,
): void {
  const [r, g, b] = BRIGHTNESS_WEIGHTS[light]
  const planes = channels === 'rgba' ? 4 : 3
  if (from.kind === 'bytes') {
    const address = from.address + row * from.stride
    if (channels === 'luma') run.luma8(address, line, n, r, g, b)
    else if (channels !== 'rgb' && channels !== 'rgba') run.channel32(address, line, CHANNEL[channels], n)
    else for (let plane = 0; plane < planes; plane++) run.channel32(address, line + plane * stride, plane, n)
    return
  }
  const [red = 0, green = 0, blue = 0] = from.addresses
  const at = row * from.stride
  if (channels === 'luma') run.luma32(red + at, green + at, blue + at, line, n, r, g, b)
  else if (channels !== 'rgb' && channels !== 'rgba') run.copy32((from.addresses[CHANNEL[channels]] ?? 0) + at, line, n)
  else
    for (let plane = 0; plane < planes; plane++) run.copy32((from.addresses[plane] ?? 0) + at, line + plane * stride, n)
}

/** All channels of a row as they came in, alpha where it is kept. */
export function rowBefore(
  { run }: VideoCore,
  { from, to, step }: StepPlace,
  line: number,
  stride: number,
  row: number,
  n: number,
): void {
  const channels = changesAlpha(step.stage) ? 4 : Math.max(channelsOf(from), channelsOf(to))
  for (let channel = 0; channel < channels; channel++) {
    const to = line + channel * stride
    if (from.kind === 'bytes') run.channel32(from.address + row * from.stride, to, channel, n)
    else run.copy32((from.addresses[channel] ?? 0) + row * from.stride, to, n)
  }
}
