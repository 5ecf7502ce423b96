/** The definition made fast enough for short and sparse kernels: every output sample is summed when it is due. */
import type { Samples } from '../../../shared/units'
import type { Convolver, ConvolverSetup, PreparedKernels } from './convolver'
import { prepareKernels, type DirectKernels } from './direct-kernels'
import { InputHistory } from './input-history'
import { multiplyAdd } from './multiply-add'

/** Smallest normal 32-bit float: outputs below it are flushed to 0. */
const SMALLEST_NORMAL = 2 ** -126

/**
 * @throws RangeError for a plan it does not know or kernels that do not fit the plan.
 */
export function prepareDirect(setup: ConvolverSetup): Convolver {
  if (setup.plan.kind !== 'direct')
    throw new RangeError(`The direct engine does not know the plan "${setup.plan.kind}"`)
  return new DirectConvolver(setup, prepareKernels(setup.kernels, setup.plan))
}

/**
 * Sums in double precision, adds no latency. The input history belongs to the convolver, not to a kernel, so a swap
 * hears the new kernel on everything that came before; at most two kernels sound at once, and of those that arrive
 * during a fade the last one waits. Owns only memory.
 */
class DirectConvolver implements Convolver {
  private readonly histories: readonly InputHistory[]
  private readonly sums: Float64Array
  private readonly nextSums: Float64Array
  private current: DirectKernels
  private next: DirectKernels | undefined
  private waiting: DirectKernels | undefined
  private fade = 0
  private fadeLength = 1
  private waitingFade = 1

  constructor({ inputs, plan, maxFrames }: ConvolverSetup, kernels: DirectKernels) {
    const capacity = plan.maxTaps + maxFrames
    this.histories = Array.from({ length: inputs }, () => new InputHistory(capacity))
    this.sums = new Float64Array(maxFrames)
    this.nextSums = new Float64Array(maxFrames)
    this.current = kernels
  }

  process(input: readonly Float32Array[], output: readonly Float32Array[], n: Samples): void {
    for (let channel = 0; channel < this.histories.length; channel++)
      this.history(channel).write(input[channel] as Float32Array, n)
    for (let channel = 0; channel < output.length; channel++) this.filter(output[channel] as Float32Array, channel, n)
    if (this.next) this.advanceFade(n)
  }

  setKernels(prepared: PreparedKernels, fadeSamples: Samples): void {
    if (!isDirect(prepared)) return
    this.waiting = prepared
    this.waitingFade = Math.max(1, fadeSamples)
    if (!this.next) this.beginFade()
  }

  reset(): void {
    for (const history of this.histories) history.reset()
    this.current = this.waiting ?? this.next ?? this.current
    this.next = undefined
    this.waiting = undefined
  }

  latencySamples(): Samples {
    return 0
  }

  dispose(): void {
    this.reset()
  }

  private history(channel: number): InputHistory {
    return this.histories[channel] as InputHistory
  }

  private filter(output: Float32Array, channel: number, n: Samples): void {
    this.sum(this.sums, this.current, channel, n)
    if (this.next) {
      this.sum(this.nextSums, this.next, channel, n)
      this.mix(n)
    }
    for (let i = 0; i < n; i++) {
      const value = this.sums[i] as number
      output[i] = Math.abs(value) >= SMALLEST_NORMAL ? value : 0
    }
  }

  private sum(sums: Float64Array, { paths }: DirectKernels, channel: number, n: Samples): void {
    sums.fill(0, 0, n)
    for (let p = 0; p < paths.length; p++) {
      const path = paths[p] as DirectKernels['paths'][number]
      if (path.output !== channel) continue
      const history = this.history(path.input)
      let first = 0
      for (let run = 0; run < path.starts.length; run++) {
        const count = path.lengths[run] as number
        const base = history.indexOf(n - 1 + (path.starts[run] as number))
        multiplyAdd(sums, n, path.taps, first, count, history.samples, base)
        first += count
      }
    }
  }

  /** Equal outputs mix to exactly themselves: a swap to the same kernel is not heard at all. */
  private mix(n: Samples): void {
    for (let i = 0; i < n; i++) {
      const weight = Math.min(1, (this.fade + i + 1) / this.fadeLength)
      const value = this.sums[i] as number
      this.sums[i] = value + weight * ((this.nextSums[i] as number) - value)
    }
  }

  private advanceFade(n: Samples): void {
    this.fade += n
    if (this.fade < this.fadeLength) return
    this.current = this.next ?? this.current
    this.next = undefined
    if (this.waiting) this.beginFade()
  }

  private beginFade(): void {
    this.next = this.waiting
    this.fadeLength = this.waitingFade
    this.waiting = undefined
    this.fade = 0
  }
}

function isDirect(prepared: PreparedKernels): prepared is DirectKernels {
  return prepared.plan === 'direct'
}
