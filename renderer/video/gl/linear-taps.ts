/** Lines of taps of which two beside each other are read at once, by the sampler that mixes two texels; pure. */

/** A place on a line, in pixels from the output, and the weight of what the sampler gives there. */
export interface LinearTap {
  at: number
  weight: number
}

export interface LinearLine {
  taps: readonly LinearTap[]
  /** Sum of what is taken from one of two neighbours and given to the other, at most 2^-9 of the weights. */
  missed: number
}

/**
 * Parts of the way between two texels that samplers know: eight bits are what graphics devices have, rounded to the nearest.
 * More exact ones hold those, too.
 */
const STEPS = 2 ** 8

/**
 * Neighbours of the same sign become one tap between them, where the sampler mixes them by about the share of each; what is
 * left over stays a tap of its own.
 *
 * @param taps in the order of their places, none of them 0
 */
export function pairTaps(taps: readonly LinearTap[]): LinearLine {
  const paired: LinearTap[] = []
  let missed = 0
  for (let k = 0; k < taps.length; k++) {
    const [one, two] = [taps[k] as LinearTap, taps[k + 1]]
    if (two?.at !== one.at + 1 || one.weight * two.weight <= 0) {
      paired.push(one)
      continue
    }
    const weight = one.weight + two.weight
    const share = Math.round((STEPS * two.weight) / weight) / STEPS
    paired.push({ at: one.at + share, weight })
    missed += Math.abs(weight * share - two.weight)
    k++
  }
  return { taps: paired, missed }
}
