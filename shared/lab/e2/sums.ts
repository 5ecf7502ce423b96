/** The sums and the integral of E2, kept while only the clock moves: too many powers to repeat for each picture. */
import { curvePoints } from '../contract/draw'
import { type E2Data, e2Sum, STEPS } from './model'

type Deposits = Pick<E2Data, 'deposits' | 'rate'>
type Sums = Record<E2Data['step'], number>

interface Kept {
  rate: number
  integral: [number, number][]
  sums: Sums[]
}

const POINTS_A_YEAR = 2
const known = new WeakMap<readonly number[], Kept>()

function keptOf(data: Deposits): Kept {
  const before = known.get(data.deposits)
  if (before?.rate === data.rate) return before
  const last = data.deposits.length - 1
  const made: Kept = {
    rate: data.rate,
    integral: curvePoints((t) => e2Sum(data, t, 'integral'), 0, last, Math.max(1, POINTS_A_YEAR * last)),
    sums: data.deposits.map(
      (_, year) => Object.fromEntries(STEPS.map((step) => [step, e2Sum(data, year, step)])) as Sums,
    ),
  }
  known.set(data.deposits, made)
  return made
}

/** What has been paid in all the time is worth so much, as points of a curve over the years. */
export function integralOf(data: Deposits): [number, number][] {
  return keptOf(data).integral
}

/** The same money paid in steps of each kind, after so many years. */
export function sumsAt(data: Deposits, year: number): Sums {
  return keptOf(data).sums[year] as Sums
}
