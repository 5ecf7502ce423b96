/** The convolver alone on the audio thread. */
import {
  type ConvolverSetup,
  type PartitionedConvolver,
  prepareConvolver,
} from '../../../../renderer/audio/engine/convolution/partitioned-convolver'

class BenchProcessor extends AudioWorkletProcessor {
  private readonly convolver: PartitionedConvolver

  constructor(options: { processorOptions: ConvolverSetup }) {
    super()
    const made = prepareConvolver(options.processorOptions)
    if (!made.ok) throw new Error(made.reason.kind)
    this.convolver = made.value
  }

  process([input]: Float32Array[][], [output]: Float32Array[][]): boolean {
    if (input && output) this.convolver.process(input, output, output[0]?.length ?? 0)
    return true
  }
}

registerProcessor('bench', BenchProcessor)
