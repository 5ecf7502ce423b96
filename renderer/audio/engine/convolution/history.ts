/** The last samples of every input, each written twice, so that any window of them lies in one piece. */
import type { Samples } from '../../../../shared/units'
import { BLOCK, type Core, FLOAT } from './core'

export class History {
  private readonly addresses: readonly number[]
  private readonly bytes: number
  /** Where the present block begins, in samples. */
  private position: Samples = 0

  /** @param length whole blocks */
  constructor(
    private readonly core: Core,
    inputs: number,
    private readonly length: Samples,
  ) {
    this.bytes = length * FLOAT
    this.addresses = Array.from({ length: inputs }, () => core.reserve(2 * this.bytes + BLOCK * FLOAT))
  }

  /** Takes n samples from `source` into the present block, `filled` samples of which are there. */
  write(input: number, source: number, filled: Samples, n: Samples): void {
    const first = (this.addresses[input] as number) + (this.position + filled) * FLOAT
    if (n % 4 === 0) this.core.run.clean4(source, first, first + this.bytes, n)
    else this.core.run.clean(source, first, first + this.bytes, n)
  }

  /** The block is complete. */
  advance(): void {
    this.position = (this.position + BLOCK) % this.length
  }

  /** Address of the sample `ago` samples before the present block, with everything up to it in front. */
  before(input: number, ago: Samples): number {
    const place = this.position - ago
    return (this.addresses[input] as number) + (place >= 0 ? place : place + this.length) * FLOAT
  }

  /** Address of the first sample of the present block; up to `length` samples lie in front of it. */
  present(input: number): number {
    return (this.addresses[input] as number) + (this.position + this.length) * FLOAT
  }

  reset(): void {
    for (const address of this.addresses) this.core.clear(address, 2 * this.bytes)
    this.position = 0
  }
}
