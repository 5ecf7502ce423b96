import { type E4Data, e4Numbers, HOURS } from './model'

const days = new WeakMap<readonly number[], { halfLife: number; points: (readonly [number, number])[] }>()

/** Spoiled buns at each hour: the same while only the clock moves, and too many integrals to repeat for each picture. */
export function spoiledByHour(data: E4Data): (readonly [number, number])[] {
  const known = days.get(data.production)
  if (known?.halfLife === data.halfLife) return known.points
  const points = Array.from({ length: HOURS + 1 }, (_, at) => [at, e4Numbers(data, at).spoiled] as const)
  days.set(data.production, { halfLife: data.halfLife, points })
  return points
}
