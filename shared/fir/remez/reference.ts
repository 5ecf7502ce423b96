/** First guesses of the reference: spread evenly, or stretched from a shorter filter of the same bands. */
import type { Band, Problem } from './problem'
import { alternatingLevel, type Place } from './trial'

/** `count` places spread over the bands by their width. */
export function spreadEvenly({ bands }: Problem, count: number): Place[] {
  const shares = apportion(
    bands.map(({ from, to }) => to - from),
    count,
  )
  return bands.flatMap((band, index) => placesAlong(band, [band.from, band.to], (shares[index] as number) - 1))
}

/**
 * `count` places distributed as those of a shorter filter: the extrema of both follow one density, that of the charges
 * on a conductor shaped as the bands, crowded where a transition begins. Extrema at the very ends, where the error has
 * one but need not reach its full size, are dealt with as follows: the list of the shorter filter is completed by the ends
 * of all bands, stretched, and the surplus is taken off the first and last places again.
 * Source of the idea: S. Filip, ACM Trans. Mathematical Software 43 (2016) 7, section 4.
 */
export function stretch(problem: Problem, shorter: readonly Place[], count: number): Place[] {
  const { bands } = problem
  const complete = bands.map((own) => withEnds(own, shorter))
  const surplus = complete.reduce((sum, angles) => sum + angles.length, 0) - shorter.length
  const waves = apportion(
    complete.map((angles) => angles.length - 1),
    count + surplus - bands.length,
  )
  const build = (choice: Choice): Place[] => {
    const all = bands.flatMap((band, index) =>
      placesAlong(band, complete[index] as number[], choice.waves[index] as number),
    )
    return all.slice(choice.dropped, choice.dropped + count)
  }
  return build(
    bestChoice({ waves, dropped: surplus >> 1 }, surplus, (choice) => alternatingLevel(problem, build(choice))),
  )
}

/** Angles of the places in a band, completed by both ends of the band. */
function withEnds(own: Band, places: readonly Place[]): number[] {
  const inside = places.filter(({ band, omega }) => band === own && omega > own.from && omega < own.to)
  return [own.from, ...inside.map(({ omega }) => omega), own.to]
}

/** One more place than half waves, at equal steps along a list of angles that includes the ends of the band. */
function placesAlong(band: Band, angles: readonly number[], waves: number): Place[] {
  return Array.from({ length: waves + 1 }, (_, k) => {
    const omega = waves === 0 ? (band.from + band.to) / 2 : angleAt(angles, (k * (angles.length - 1)) / waves)
    return { omega: Math.min(band.to, omega), band }
  })
}

/** The list read between its entries, along straight lines. */
function angleAt(angles: readonly number[], along: number): number {
  const left = Math.floor(along)
  const from = angles[left] as number
  return from + (along - left) * ((angles[left + 1] ?? from) - from)
}

/** Whole shares of `count` in proportion to the sizes: the largest remainders are rounded up. */
function apportion(sizes: readonly number[], count: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const exact = sizes.map((size) => (size * count) / total)
  const shares = exact.map(Math.floor)
  const byRemainder = exact.map((share, index) => ({ index, rest: share - Math.floor(share) }))
  byRemainder.sort((a, b) => b.rest - a.rest)
  const missing = count - shares.reduce((sum, share) => sum + share, 0)
  for (const { index } of byRemainder.slice(0, missing)) {
    shares[index] = (shares[index] as number) + 1
  }
  return shares
}

/** Half waves of the error in each band, and how many of the surplus places are taken off the front. */
interface Choice {
  waves: readonly number[]
  dropped: number
}

/**
 * Changes a choice step by step while that raises the alternating level, whose greatest value is the optimum. One extremum
 * too many in a band would cost the exchange a dozen rounds; here it costs a product over the nodes.
 */
function bestChoice(first: Choice, surplus: number, levelOf: (choice: Choice) => number): Choice {
  let best = first
  let level = levelOf(first)
  for (let improved = true; improved; ) {
    improved = false
    for (const choice of neighbours(best, surplus)) {
      const tried = levelOf(choice)
      if (tried > level) {
        ;[best, level, improved] = [choice, tried, true]
      }
    }
  }
  return best
}

/** Every way to drop one place more at one end, or to move one half wave from one band to another. */
function neighbours({ waves, dropped }: Choice, surplus: number): Choice[] {
  const drops = [dropped - 1, dropped + 1].filter((count) => count >= 0 && count <= surplus)
  const moves = waves.flatMap((own, from) =>
    waves.flatMap((_, to) => {
      const moved = waves.map((other, index) => other + (index === to ? 1 : 0) - (index === from ? 1 : 0))
      return from === to || own === 0 ? [] : [moved]
    }),
  )
  return [...drops.map((count) => ({ waves, dropped: count })), ...moves.map((moved) => ({ waves: moved, dropped }))]
}
