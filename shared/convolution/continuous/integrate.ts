// Gauss-Legendre rule of five points on [-1, 1]: exact up to degree 9. Source: Abramowitz & Stegun 25.4.29.
// Written around the middle value, so that a constant is integrated without any rounding: the middle weight follows from the sum 2.
const POINTS = [Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3, Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3] as const
const WEIGHTS = [(322 + 13 * Math.sqrt(70)) / 900, (322 - 13 * Math.sqrt(70)) / 900] as const

/** Enough that an exponential over a whole piece is exact to double precision. */
const PARTS_OF_A_PIECE = 64

function gauss(f: (t: number) => number, from: number, to: number): number {
  const [middle, half] = [(from + to) / 2, (to - from) / 2]
  const centre = f(middle)
  const bend = (i: 0 | 1) => WEIGHTS[i] * (f(middle - half * POINTS[i]) + f(middle + half * POINTS[i]) - 2 * centre)
  return half * (2 * centre + bend(0) + bend(1))
}

/**
 * Integral of f from `from` to `to`, in pieces that end at the `breaks` inside, where f may jump or bend; between them f must be
 * smooth. 0 where the interval is empty. Throws when it is not finite.
 */
export function integrate(f: (t: number) => number, from: number, to: number, breaks: readonly number[] = []): number {
  if (!(to > from)) {
    return 0
  }
  if (!Number.isFinite(from) || !Number.isFinite(to)) {
    throw new RangeError(`The interval ${from} .. ${to} is not finite`)
  }
  const inside = breaks.filter((at) => at > from && at < to).sort((a, b) => a - b)
  const ends = [from, ...inside, to]
  let sum = 0
  for (let piece = 0; piece + 1 < ends.length; piece++) {
    const [start, end] = [ends[piece] as number, ends[piece + 1] as number]
    const step = (end - start) / PARTS_OF_A_PIECE
    for (let part = 0; part < PARTS_OF_A_PIECE; part++) {
      sum += gauss(f, start + part * step, start + (part + 1) * step)
    }
  }
  return sum
}
