/** Exchanges that bring the median of any numbers to its place, without a branch: the same for all pixels of a vector. */

/** Places are exchanged where the first one holds the larger number. */
export type Exchange = readonly [lower: number, upper: number]

export interface MedianNetwork {
  exchanges: readonly Exchange[]
  /** Where the median lies in the end. */
  middle: number
}

/** For size² numbers, size odd: Batcher's odd-even merge sort without what the median does not need. */
export function medianNetwork(size: number): MedianNetwork {
  const count = size * size
  const middle = count >> 1
  return { exchanges: neededFor(middle, mergeSort(count)), middle }
}

/** Exchanges with places beyond the end are left out: what would lie there is larger than all. */
function mergeSort(count: number): Exchange[] {
  const exchanges: Exchange[] = []
  for (let p = 1; p < count; p *= 2) {
    for (let k = p; k >= 1; k /= 2) {
      for (let j = k % p; j <= count - 1 - k; j += 2 * k) {
        for (let i = 0; i < k && i + j + k < count; i++) {
          const [a, b] = [i + j, i + j + k]
          if (Math.floor(a / (2 * p)) === Math.floor(b / (2 * p))) exchanges.push([a, b])
        }
      }
    }
  }
  return exchanges
}

function neededFor(place: number, exchanges: readonly Exchange[]): Exchange[] {
  const needed = new Set([place])
  return [...exchanges]
    .reverse()
    .filter(([a, b]) => {
      const isNeeded = needed.has(a) || needed.has(b)
      if (isNeeded) needed.add(a).add(b)
      return isNeeded
    })
    .reverse()
}
