import type { Verdict } from './compare-tensors'
import type { Json } from './seed-case'

/** Without `tol` whole numbers are compared exactly and others within this distance (lab conventions). */
const DEFAULT_TOLERANCE = 1e-9

function compareNumbers(got: number, expected: number, tol: number | undefined, path: string): Verdict {
  const error = Math.abs(got - expected)
  const allowed = tol ?? (Number.isInteger(expected) ? 0 : DEFAULT_TOLERANCE)
  const worst = error === 0 ? 0 : error / allowed
  return worst <= 1
    ? { worst }
    : {
        worst: Number.isNaN(worst) ? Number.POSITIVE_INFINITY : worst,
        problem: `${path} is ${got}, expected ${expected}`,
      }
}

function different(got: Json | undefined, expected: Json, path: string): Verdict {
  const problem = `${path} is ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`
  return { worst: Number.POSITIVE_INFINITY, problem }
}

function isRecord(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function worstOf(verdicts: Verdict[]): Verdict {
  return verdicts.reduce((worst, verdict) => (verdict.worst > worst.worst ? verdict : worst), { worst: 0 })
}

/** Compares JSON values: lists by length and element, objects by the expected names, numbers within `tol`. */
export function compareValues(got: Json | undefined, expected: Json, tol?: number, path = 'result'): Verdict {
  if (typeof expected === 'number' && typeof got === 'number') {
    return compareNumbers(got, expected, tol, path)
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) {
      return different(got, expected, path)
    }
    return worstOf(expected.map((value, index) => compareValues(got[index], value, tol, `${path}[${index}]`)))
  }
  if (isRecord(expected)) {
    if (!isRecord(got)) {
      return different(got, expected, path)
    }
    return worstOf(
      Object.entries(expected).map(([key, value]) => compareValues(got[key], value, tol, `${path}.${key}`)),
    )
  }
  return got === expected ? { worst: 0 } : different(got, expected, path)
}
