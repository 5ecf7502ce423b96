/** From sums to the row that goes out: scale, bias, mix, channels that stay, and at the end of the chain bytes. */
import type { PictureSize } from '../engine'
import type { VideoCore } from './core'
import type { StepPlace } from './layout'
import type { Channels } from '../../../../shared/chain/video/entry'

/** Lines with the sums of a row. */
export interface SumLines {
  /** Two lines for each plane, `sumBytes` each: one for each kernel. */
  sums: number
  /** The four channels as they came in. */
  before: number
  sumBytes: number
}

const WHITE = 255
/** Which channels a stage writes, in the order of its planes. */
const WRITTEN: Record<Channels, readonly number[]> = {
  rgb: [0, 1, 2],
  luma: [0, 1, 2],
  red: [0],
  green: [1],
  blue: [2],
  alpha: [3],
}

/** Whether the row must be known as it came in: to be mixed, or because channels stay. */
export function needsBefore({ step, to, from }: StepPlace): boolean {
  const colours = step.stage.channels === 'rgb' || step.stage.channels === 'luma'
  return step.stage.mix < 1 || !colours || channelsOf(to) === 4 || channelsOf(from) === 4
}

/** Channels that a step carries: alpha only where some stage changes it. */
export function channelsOf(picture: StepPlace['from']): number {
  return picture.kind === 'planes' ? picture.addresses.length : 3
}

export function finishRow(core: VideoCore, place: StepPlace, lines: SumLines, y: number, { width }: PictureSize): void {
  const { run } = core
  const { stage, way } = place.step
  const planes = stage.channels === 'rgb' ? 3 : 1
  if (stage.combine === 'magnitude') {
    for (let plane = 0; plane < planes; plane++) {
      const one = lines.sums + 2 * plane * lines.sumBytes
      run.magnitude(one, one + lines.sumBytes, one, width)
    }
  }
  const unit = way.arithmetic.kind === 'int16' ? way.arithmetic.unit : 1
  const [scale, bias] = [stage.scale * unit, stage.bias * WHITE]
  if (place.to.kind === 'planes') return toPlanes(core, place, lines, y, width, scale, bias)
  const plain = !needsBefore(place)
  if (!plain) toBefore(core, place, lines, width, scale, bias)
  const lineOf = (channel: number): number =>
    plain ? lines.sums + (planes === 3 ? 2 * channel : 0) * lines.sumBytes : lines.before + channel * lines.sumBytes
  const [from, to] = [place.alpha + y * place.to.stride, place.to.address + y * place.to.stride]
  run.pack(lineOf(0), lineOf(1), lineOf(2), from, to, width, plain ? scale : 1, plain ? bias : 0)
  if (stage.channels === 'alpha' || channelsOf(place.from) === 4) run.packAlpha(lineOf(3), to, width)
}

function toPlanes(
  core: VideoCore,
  place: StepPlace,
  lines: SumLines,
  y: number,
  width: number,
  scale: number,
  bias: number,
): void {
  const { run } = core
  const { to, step } = place
  if (to.kind !== 'planes') return
  const written = WRITTEN[step.stage.channels]
  to.addresses.forEach((address, channel) => {
    const row = address + y * to.stride
    const before = lines.before + channel * lines.sumBytes
    if (!written.includes(channel)) return run.copy32(before, row, width)
    run.scaled(lines.sums + planeOf(channel, step.stage.channels) * lines.sumBytes, row, width, scale, bias)
    if (step.stage.mix < 1) run.mixed(before, row, row, width, step.stage.mix)
  })
}

/** Overwrites what came in by what goes out. */
function toBefore(
  core: VideoCore,
  { step }: StepPlace,
  lines: SumLines,
  width: number,
  scale: number,
  bias: number,
): void {
  const { run } = core
  const { stage } = step
  if (stage.channels !== 'rgb') run.scaled(lines.sums, lines.sums, width, scale, bias)
  for (const channel of WRITTEN[stage.channels]) {
    const before = lines.before + channel * lines.sumBytes
    const sums = lines.sums + planeOf(channel, stage.channels) * lines.sumBytes
    if (stage.channels === 'rgb') run.scaled(sums, sums, width, scale, bias)
    run.mixed(before, sums, before, width, stage.mix)
  }
}

function planeOf(channel: number, channels: Channels): number {
  return channels === 'rgb' ? 2 * channel : 0
}
