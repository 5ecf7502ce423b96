/** Convolution written with letters: term x[i] * y[j] stands in place i + j, terms in the order of i. */
export function convolveLetters(x: readonly string[], y: readonly string[]): string[] {
  const terms = Array.from({ length: x.length + y.length - 1 }, (): string[] => [])
  x.forEach((a, i) => {
    y.forEach((b, j) => terms[i + j]?.push(`${a}*${b}`))
  })
  return terms.map((sum) => sum.join('+'))
}
