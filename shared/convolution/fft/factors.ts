/** How a length splits into the radices of a mixed-radix transform. */

/** Prime factors up to this one have a pass of their own; a length with a larger one goes through Bluestein's transform. */
export const LARGEST_RADIX = 13

const SMALL_PRIMES = [2, 3, 5, 7, 11, 13]

/** Radices whose product is n, fours before twos; null when n has a prime factor above `LARGEST_RADIX`. */
export function radicesOf(n: number): number[] | null {
  const radices: number[] = []
  let rest = n
  for (const radix of [4, ...SMALL_PRIMES]) {
    while (rest % radix === 0) {
      radices.push(radix)
      rest /= radix
    }
  }
  return rest === 1 ? radices : null
}

/** Least length >= n whose only prime factors are 2, 3 and 5: fast, and rarely more than a few percent longer. */
export function nextFastLength(n: number): number {
  if (n <= 1) {
    return 1
  }
  let best = 2 ** Math.ceil(Math.log2(n))
  for (let fives = 1; fives < best; fives *= 5) {
    for (let odd = fives; odd < best; odd *= 3) {
      const length = odd * 2 ** Math.max(0, Math.ceil(Math.log2(n / odd)))
      if (length >= n && length < best) {
        best = length
      }
    }
  }
  return best
}

/** Least power of two >= n. */
export function nextPowerOfTwo(n: number): number {
  let power = 1
  while (power < n) {
    power *= 2
  }
  return power
}
