import { expectShape } from '../tensor/expect-shape'
import { showShape, type Tensor, zeros } from '../tensor/tensor'
import { conv } from './conv'

/** The last `count` samples of each line of x [B][C][L]. */
function lastSamples(x: Tensor, count: number): Tensor {
  const [batch = 0, channels = 0, length = 0] = x.shape
  const last = zeros([batch, channels, count])
  for (let line = 0; line < batch * channels; line++) {
    last.data.set(x.data.subarray((line + 1) * length - count, (line + 1) * length), line * count)
  }
  return last
}

/** Lines of `before` [B][C][P], each followed by those of x [B][C][L]. */
function joined(before: Tensor, x: Tensor): Tensor {
  const [batch = 0, channels = 0, length = 0] = x.shape
  const past = before.shape[2] ?? 0
  const all = zeros([batch, channels, past + length])
  for (let line = 0; line < batch * channels; line++) {
    all.data.set(before.data.subarray(line * past, (line + 1) * past), line * (past + length))
    all.data.set(x.data.subarray(line * length, (line + 1) * length), line * (past + length) + past)
  }
  return all
}

/**
 * Streaming correlation of each channel with its own kernel: the K - 1 samples of `pastState` (default zeros) precede the input,
 * so output n sees input n and what came before; `presentState` are the last K - 1 samples, the next call's past.
 * x [B][C][L], w [C][1][K], bias [C], states [B][C][K - 1] -> y [B][C][L]. Source: ONNX CausalConvWithState.
 */
export function causalConv(
  x: Tensor,
  w: Tensor,
  bias: Tensor | undefined,
  pastState?: Tensor,
): { y: Tensor; presentState: Tensor } {
  const [batch = 0, channels = 0] = x.shape
  const kernel = w.shape[2] ?? 0
  if (x.shape.length !== 3 || w.shape.length !== 3) {
    throw new RangeError(
      `Input ${showShape(x.shape)} and weight ${showShape(w.shape)}: expected [B, C, L] and [C, 1, K]`,
    )
  }
  const stateShape = [batch, channels, kernel - 1]
  const past = pastState ?? zeros(stateShape)
  expectShape('Past state', past, stateShape)
  if (x.shape[2] === 0) {
    return { y: zeros(x.shape), presentState: past }
  }
  const all = joined(past, x)
  return { y: conv(all, w, bias, { groups: channels }), presentState: lastSamples(all, kernel - 1) }
}
