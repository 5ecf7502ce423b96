/**
 * Ways to reach a sum with two dice whose faces count from 1: f(k) g(target - k) for every k that both dice have. Their sum is the
 * probability, one value of the convolution of f and g.
 */
export function termsOfSum(f: readonly number[], g: readonly number[], target: number): number[] {
  return f.flatMap((first, index) => {
    const second = g[target - (index + 1) - 1]
    return second === undefined ? [] : [first * second]
  })
}
