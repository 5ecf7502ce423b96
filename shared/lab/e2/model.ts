/** E2 Piggy Bank: deposits as a signal, compound interest as the response, and the sum on its way to the integral. */
import { z } from 'zod'
import { convolveCurves, leftSum } from '../../convolution/continuous/convolve'
import { power, steps } from '../../convolution/continuous/curves'
import { filterCausal } from '../../convolution/direct/filter-causal'
import { compound } from '../savings'
import { commonData, seriesSchema } from '../contract/state'
import { lettersData } from '../operation'
import { letter } from '../contract/write'

export const MAX_YEARS = 12
export const STEPS = ['yearly', 'monthly', 'daily', 'integral'] as const
/** Steps in a year; the integral has none. */
const STEPS_A_YEAR = { yearly: 1, monthly: 12, daily: 365 } as const

export const e2Schema = z.strictObject({
  ...commonData,
  /** Deposit of each year, from year 0 on. */
  deposits: seriesSchema(MAX_YEARS + 1),
  /** 0.05 is 5 %. */
  rate: z.number().min(0).max(0.5),
  step: z.enum(STEPS),
  ...lettersData,
})
export type E2Data = z.infer<typeof e2Schema>

export const e2Defaults: E2Data = {
  at: 5,
  deposits: [100, 100, 100, 100, 100, 100],
  rate: 0.05,
  step: 'yearly',
  letters: false,
}

export interface E2Numbers {
  /** g: what 1 is worth after 0, 1, … years. */
  growth: number[]
  /** Row i: worth of the deposit of year i in each year, nothing before it is made. */
  table: (number | null)[][]
  /** Worth of all deposits in each year: the convolution. */
  balance: number[]
}

export function e2Numbers({ deposits, rate }: Pick<E2Data, 'deposits' | 'rate'>): E2Numbers {
  const growth = deposits.map((_, years) => compound(1, rate, years))
  return {
    growth,
    table: deposits.map((deposit, made) =>
      deposits.map((_, year) => (year < made ? null : compound(deposit, rate, year - made))),
    ),
    balance: [...filterCausal(deposits, growth)],
  }
}

/** Worth after `years` of what has been paid in until then, each year's deposit in equal parts at the start of each step. */
export function e2Sum(
  { deposits, rate }: Pick<E2Data, 'deposits' | 'rate'>,
  years: number,
  step: E2Data['step'],
): number {
  if (years === 0) return 0
  const [paid, growth] = [steps(deposits), power(1 + rate)]
  if (step === 'integral') return convolveCurves(paid, growth, years)
  return leftSum(paid.value, growth.value, years, Math.round(years * STEPS_A_YEAR[step]))
}

/** The output in letters: a, b, c for the deposits, q for what 1 becomes in a year. */
export function e2Letters(deposits: readonly unknown[]): {
  deposits: string[]
  term(made: number, year: number): string
} {
  const names = deposits.map((_, made) => letter('a', made, 16))
  return {
    deposits: names,
    term: (made, year) => `${names[made]}${year === made ? '' : 'q'}${year - made > 1 ? superscript(year - made) : ''}`,
  }
}

export function superscript(value: number): string {
  return Array.from(String(value), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')
}
