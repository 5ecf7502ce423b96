/** Which extrema make the next reference. */
import type { Peak } from './trial'

const size = (peak: Peak | undefined): number => Math.abs(peak?.error ?? 0)

/** Of neighbours with errors of one sign the largest is kept: what remains alternates. */
export function alternating(peaks: readonly Peak[]): Peak[] {
  const kept: Peak[] = []
  for (const peak of peaks) {
    const last = kept.at(-1)
    if (last === undefined || last.error * peak.error < 0) {
      kept.push(peak)
    } else if (size(peak) > size(last)) {
      kept[kept.length - 1] = peak
    }
  }
  return kept
}

/**
 * Drops the smallest of alternating peaks until `count` are left, so that they still alternate: from the ends, or a
 * neighbouring pair. The largest always stays.
 */
export function reduceTo(peaks: readonly Peak[], count: number): Peak[] {
  const kept = [...peaks]
  while (kept.length > count) {
    if (kept.length === count + 1) {
      dropSmallerEnd(kept)
    } else {
      dropPair(kept)
    }
  }
  return kept
}

function dropSmallerEnd(kept: Peak[]): void {
  if (size(kept[0]) < size(kept.at(-1))) {
    kept.shift()
  } else {
    kept.pop()
  }
}

function dropPair(kept: Peak[]): void {
  let place = 0
  let least = Number.POSITIVE_INFINITY
  for (let index = 0; index + 1 < kept.length; index++) {
    const cost = Math.max(size(kept[index]), size(kept[index + 1]))
    if (cost < least) {
      least = cost
      place = index
    }
  }
  if (Math.max(size(kept[0]), size(kept.at(-1))) < least) {
    kept.shift()
    kept.pop()
  } else {
    kept.splice(place, 2)
  }
}

/**
 * The classical single exchange: the largest peak takes the place of its neighbour of the same sign. It is slower, but
 * needs no full set of alternating peaks. `reference` carries the errors of its trial.
 */
export function exchangeOne(reference: readonly Peak[], largest: Peak): Peak[] {
  const after = reference.findIndex(({ omega }) => omega > largest.omega)
  const next = after < 0 ? reference.length : after
  const sameSign = (peak: Peak | undefined): boolean => peak !== undefined && peak.error * largest.error > 0
  const changed = [...reference]
  if (sameSign(reference[next - 1])) {
    changed[next - 1] = largest
  } else if (sameSign(reference[next])) {
    changed[next] = largest
  } else if (next === 0) {
    changed.pop()
    changed.unshift(largest)
  } else {
    changed.shift()
    changed.push(largest)
  }
  return changed
}
