/** From sums to the row that goes out: scale, bias, mix, channels that stay, and at the end of the chain bytes. */
import type { PictureSize } from '../engine'
import type { VideoCore } from './core'
import type { StepPlace } from './layout'
import { type FilterStage, isKernels, planesMade, planesRead, type SimdStage } from './plan'
import type { Channels } from '../../../../shared/chain/video/entry'

/** Lines with the sums of a row. */
export interface SumLines {
  /** Two lines for each plane that is made, `sumBytes` each: one for each kernel. */
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
  rgba: [0, 1, 2, 3],
}

/** Whether the row must be known as it came in: to be mixed, or because channels stay. */
export function needsBefore({ step, to, from, shares }: StepPlace): boolean {
  const colours = step.stage.channels === 'rgb' || step.stage.channels === 'luma'
  return step.stage.mix < 1 || shares !== undefined || !colours || channelsOf(to) === 4 || channelsOf(from) === 4
}

/** Whether a stage gives alpha of its own. */
export function changesAlpha({ channels }: Pick<SimdStage, 'channels'>): boolean {
  return channels === 'alpha' || channels === 'rgba'
}

/** Channels that a step carries: alpha only where some stage changes it. */
export function channelsOf(picture: StepPlace['from']): number {
  return picture.kind === 'planes' ? picture.addresses.length : 3
}

export function finishRow(core: VideoCore, place: StepPlace, lines: SumLines, y: number, { width }: PictureSize): void {
  const { run } = core
  const { stage, way } = place.step
  if (isKernels(stage)) combine(core, stage, lines, width)
  const unit = way.arithmetic.kind === 'int16' ? way.arithmetic.unit : 1
  const [scale, bias] = isKernels(stage) ? [stage.scale * unit, stage.bias * WHITE] : [1, 0]
  const planes = planesMade(stage)
  if (place.to.kind === 'planes') return toPlanes(core, place, lines, y, width, scale, bias)
  const plain = !needsBefore(place)
  if (!plain) toBefore(core, place, lines, y, width, scale, bias)
  const lineOf = (channel: number): number =>
    plain ? lines.sums + (planes === 3 ? 2 * channel : 0) * lines.sumBytes : lines.before + channel * lines.sumBytes
  const [from, to] = [place.alpha + y * place.to.stride, place.to.address + y * place.to.stride]
  run.pack(lineOf(0), lineOf(1), lineOf(2), from, to, width, plain ? scale : 1, plain ? bias : 0)
  if (changesAlpha(stage) || channelsOf(place.from) === 4) run.packAlpha(lineOf(3), to, width)
}

/** Two sums become one, or one for each colour. */
function combine({ run }: VideoCore, stage: FilterStage, { sums, sumBytes }: SumLines, width: number): void {
  if (stage.combine === 'direction') {
    return run.directions(sums, sums + sumBytes, sums, sums + 2 * sumBytes, sums + 4 * sumBytes, width)
  }
  if (stage.combine !== 'magnitude') return
  for (let plane = 0; plane < planesRead(stage); plane++) {
    const one = sums + 2 * plane * sumBytes
    run.magnitude(one, one + sumBytes, one, width)
  }
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
    run.scaled(lines.sums + planeOf(channel, step.stage) * lines.sumBytes, row, width, scale, bias)
    mix(core, place, y, before, row, row, width)
  })
}

/** Overwrites what came in by what goes out. */
function toBefore(
  core: VideoCore,
  place: StepPlace,
  lines: SumLines,
  y: number,
  width: number,
  scale: number,
  bias: number,
): void {
  const { run } = core
  const { stage } = place.step
  const planes = planesMade(stage)
  if (planes === 1) run.scaled(lines.sums, lines.sums, width, scale, bias)
  for (const channel of WRITTEN[stage.channels]) {
    const before = lines.before + channel * lines.sumBytes
    const sums = lines.sums + planeOf(channel, stage) * lines.sumBytes
    if (planes >= 3) run.scaled(sums, sums, width, scale, bias)
    mix(core, place, y, before, sums, before, width)
  }
}

/** What came in and what was made of it, by the stage's mix and the row's shares. */
function mix(
  { run }: VideoCore,
  { step, shares }: StepPlace,
  y: number,
  before: number,
  value: number,
  out: number,
  width: number,
): void {
  if (shares) run.mixedBy(before, value, out, shares.address + y * shares.stride, width)
  else if (step.stage.mix < 1 || value !== out) run.mixed(before, value, out, width, step.stage.mix)
}

function planeOf(channel: number, stage: SimdStage): number {
  return planesMade(stage) >= 3 ? 2 * channel : 0
}
