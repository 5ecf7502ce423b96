/** w · x + b. */
export function weightedSum(weights: readonly number[], inputs: readonly number[], bias: number): number {
  return weights.reduce((sum, weight, index) => sum + weight * (inputs[index] ?? 0), bias)
}

/** Every row of zeros and ones of this length, counting upwards: 00, 01, 10, 11. */
export function truthRows(length: number): number[][] {
  return Array.from({ length: 2 ** length }, (_, row) =>
    Array.from({ length }, (_bit, index) => (row >> (length - 1 - index)) & 1),
  )
}

/** One layer of a network: `theta[j]` holds the bias of unit j, then its weights; gives the sums and their activations. */
export function layer(
  theta: readonly (readonly number[])[],
  inputs: readonly number[],
  activation: (z: number) => number,
): { sums: number[]; activations: number[] } {
  const sums = theta.map(([bias = 0, ...weights]) => weightedSum(weights, inputs, bias))
  return { sums, activations: sums.map(activation) }
}
