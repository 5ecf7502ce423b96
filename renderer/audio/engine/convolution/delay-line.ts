/** A frequency-domain delay line: the spectra of the last windows of every input, shared by all kernels. */
import { type Core } from './core'
import { spectrumBytes } from './transform'

export class DelayLine {
  readonly address: number
  /** Bytes of a spectrum. */
  readonly bytes: number
  /** Spectra kept of each input. */
  readonly slots: number
  private newest = 0

  /** @param slots how many windows are kept: one more than partitions, for the kernel that catches up */
  constructor(
    private readonly core: Core,
    private readonly inputs: number,
    size: number,
    count: number,
  ) {
    this.slots = count + 1
    this.bytes = spectrumBytes(size)
    this.address = core.reserve(inputs * this.slots * this.bytes)
  }

  /** The oldest spectrum gives way to a new window. */
  advance(): void {
    this.newest = this.newest + 1 === this.slots ? 0 : this.newest + 1
  }

  /** Address of the spectrum of the newest window. */
  spectrum(input: number): number {
    return this.address + (input * this.slots + this.newest) * this.bytes
  }

  /** Slot of the window that is `age` windows old. */
  slot(age: number): number {
    const slot = this.newest - age
    return slot < 0 ? slot + this.slots : slot
  }

  reset(): void {
    this.core.clear(this.address, this.inputs * this.slots * this.bytes)
    this.newest = 0
  }
}
