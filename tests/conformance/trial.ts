import type { Tensor } from '../../shared/tensor/tensor'
import { Given, type Operations, readTensor, type StoredCase, type Tolerance } from './case'
import { compareTensors, type Verdict } from './compare-tensors'
import { compareValues } from './compare-values'
import type { SeedCase, SeedOperations } from './seed-case'

/** One case ready to run. `judge` is absent where no operation of that name is registered; it may throw. */
export type Trial = { id: string; op: string; judge: (() => Verdict) | undefined }

/** Everything that can be run, by the names in the case files. */
export type Registry = { operations: Operations; seedOperations: SeedOperations }

/** A case whose tensors are read only when it runs, so that a malformed one fails alone. */
export function trialOfTensors(
  { id, op }: { id: string; op: string },
  registry: Registry,
  read: () => { given: Given; expected: Record<string, Tensor>; tol: Tolerance },
): Trial {
  const operation = Object.hasOwn(registry.operations, op) ? registry.operations[op] : undefined
  if (!operation) {
    return { id, op, judge: undefined }
  }
  const judge = () => {
    const { given, expected, tol } = read()
    return compareTensors(operation(given), expected, tol)
  }
  return { id, op, judge }
}

function readTensors(stored: StoredCase['inputs']): Record<string, Tensor> {
  return Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, readTensor(value)]))
}

function readKinds(stored: StoredCase['inputs']): Record<string, string> {
  return Object.fromEntries(Object.entries(stored).map(([name, { dtype }]) => [name, dtype]))
}

/** A case of an array of cases. */
export function trialOfCase(stored: StoredCase, registry: Registry): Trial {
  return trialOfTensors(stored, registry, () => ({
    given: new Given(readTensors(stored.inputs), stored.params ?? {}, readKinds(stored.inputs)),
    expected: readTensors(stored.expected),
    tol: stored.tol,
  }))
}

/** A case of `seed-cases.json`; `params.tol` is its absolute tolerance. */
export function trialOfSeedCase(stored: SeedCase, registry: Registry): Trial {
  const { id, op } = stored
  const operation = Object.hasOwn(registry.seedOperations, op) ? registry.seedOperations[op] : undefined
  const tol = typeof stored.params.tol === 'number' ? stored.params.tol : undefined
  return { id, op, judge: operation && (() => compareValues(operation(stored), stored.expected, tol)) }
}
