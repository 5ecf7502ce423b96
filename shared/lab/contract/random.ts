/** Random numbers that a seed brings back: the generator of the seed cases, s = (1103515245 s + 12345) mod 2^31, value s >> 16. */
export function createRandom(seed: number): { below(limit: number): number; unit(): number } {
  let state = seed
  const value = () => {
    // The low 31 bits of a product need only its low 32.
    state = (Math.imul(1103515245, state) + 12345) & 0x7fffffff
    return state >> 16
  }
  return {
    /** Whole numbers 0 .. limit - 1 for limits far below 32768. */
    below: (limit) => value() % limit,
    /** 0 <= value < 1 with 30 bits. */
    unit: () => (value() * 32768 + value()) / 1073741824,
  }
}
