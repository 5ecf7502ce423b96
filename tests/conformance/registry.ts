import { seedCases } from './adapters/seed-cases'
import type { Operations } from './case'
import type { Registry } from './trial'

/** Every export of every adapter is a record of operations; adding a family is a file and no edit here. */
const adapters = import.meta.glob<Record<string, Operations>>(['./adapters/*.ts', '!./adapters/seed-cases.ts'], {
  eager: true,
})

function collect(): Operations {
  const all: Operations = {}
  for (const [file, families] of Object.entries(adapters)) {
    for (const [name, operation] of Object.values(families).flatMap((family) => Object.entries(family))) {
      if (name in all) {
        throw new Error(`${file} registers the operation "${name}" a second time`)
      }
      all[name] = operation
    }
  }
  return all
}

/** Every operation that the case files may name. */
export const registry: Registry = { operations: collect(), seedOperations: seedCases }
