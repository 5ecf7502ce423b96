/** Random numbers that a seed brings back: the generator of the seed cases, s = (1103515245 s + 12345) mod 2^31, value s >> 16. */
export function createRandom(seed: number): { below(limit: number): number; unit(): number } {
  let state = BigInt(seed)
  const value = () => {
    state = (1103515245n * state + 12345n) % 2147483648n
    return Number(state >> 16n)
  }
  return {
    /** Whole numbers 0 .. limit - 1 for limits far below 32768. */
    below: (limit) => value() % limit,
    /** 0 <= value < 1 with 30 bits. */
    unit: () => (value() * 32768 + value()) / 1073741824,
  }
}
