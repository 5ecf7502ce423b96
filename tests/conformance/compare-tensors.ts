import { showShape, type Tensor } from '../../shared/tensor/tensor'
import type { Outputs, Tolerance } from './case'

/** `worst` is the largest error as a part of what is allowed (1 = just allowed); `problem` says why it did not pass. */
export type Verdict = { worst: number; problem?: string }

/** Error as a part of the allowed error; NaN fits only NaN, an infinity only itself. */
function partOfAllowed(got: number, expected: number, tol: Tolerance): number {
  if (Object.is(got, expected) || got === expected) {
    return 0
  }
  const error = Math.abs(got - expected)
  const allowed = tol.abs + tol.rel * Math.abs(expected)
  return Number.isFinite(error) && allowed > 0 ? error / allowed : Number.POSITIVE_INFINITY
}

function compareTensor(name: string, got: Tensor | undefined, expected: Tensor, tol: Tolerance): Verdict {
  if (!got) {
    return { worst: Number.POSITIVE_INFINITY, problem: `output "${name}" is missing` }
  }
  if (showShape(got.shape) !== showShape(expected.shape)) {
    const problem = `output "${name}" has shape ${showShape(got.shape)}, expected ${showShape(expected.shape)}`
    return { worst: Number.POSITIVE_INFINITY, problem }
  }
  let worst = 0
  let at = -1
  expected.data.forEach((value, index) => {
    const part = partOfAllowed(got.data[index] as number, value, tol)
    if (part > worst) {
      worst = part
      at = index
    }
  })
  if (worst <= 1) {
    return { worst }
  }
  return { worst, problem: `output "${name}"[${at}] is ${got.data[at]}, expected ${expected.data[at]}` }
}

/** Compares every expected output; outputs that nobody expects are ignored. */
export function compareTensors(got: Outputs, expected: Record<string, Tensor>, tol: Tolerance): Verdict {
  const verdicts = Object.entries(expected).map(([name, value]) => compareTensor(name, got[name], value, tol))
  return verdicts.reduce((worst, verdict) => (verdict.worst > worst.worst ? verdict : worst), { worst: 0 })
}
