/** The low-pass cut into rows, one for each place that an output can have between two inputs. */
import { lowPassRow, REACH } from './low-pass'

export interface FilterPhases {
  /** Input samples on either side of an output that the filter reaches. */
  half: number
  /**
   * The weighted sum of 2·half values from `first` on, for an output `phase/up` behind the value at `first + half − 1`.
   * All of them must be there: the loop does not look.
   */
  weigh(phase: number, values: Float64Array, first: number): number
}

/** Values of all rows together: 16 MB. A ratio that needs more is interpolated between rows. */
const MOST_VALUES = 2 ** 21
/** Rows for a lower-rate sample where phases are interpolated: the straight line between two is right to −150 dB. */
const STEPS = 4096

/** @param outputs how many will be computed: rows are made when they are first needed. */
export function filterPhases(up: number, down: number, outputs: number): FilterPhases {
  const perLower = Math.max(1, down / up)
  const half = Math.ceil(REACH * perLower)
  const isExact = Math.min(up, outputs) * 2 * half <= MOST_VALUES
  const count = isExact ? up : Math.ceil(STEPS / perLower)
  const scale = Math.min(1, down / up)
  const made = new Map<number, Float64Array>()

  function row(index: number): Float64Array {
    const known = made.get(index)
    if (known) return known
    const fresh = new Float64Array(2 * half)
    lowPassRow(fresh, (index / count + half - 1) / perLower, -1 / perLower, scale)
    made.set(index, fresh)
    return fresh
  }

  if (isExact) return { half, weigh: (phase, values, first) => dot(row(phase), values, first) }
  return {
    half,
    weigh(phase, values, first) {
      const place = (phase / up) * count
      const index = Math.floor(place)
      const below = dot(row(index), values, first)
      return below + (place - index) * (dot(row(index + 1), values, first) - below)
    },
  }
}

function dot(row: Float64Array, values: Float64Array, first: number): number {
  let sum = 0
  for (let k = 0; k < row.length; k++) sum += (row[k] as number) * (values[first + k] as number)
  return sum
}
