/** Worked numbers of the text behind the lab, by their ids. */
import cases from '../../../golden/seed-cases.json'

interface Case {
  id: string
  inputs: unknown
  params: { tol?: number }
  expected: unknown
}

/** @throws Error for an id that the file does not have. The type of what it holds is the test's to say. */
export function seedCase<Inputs, Expected>(id: string): { inputs: Inputs; expected: Expected; tol: number } {
  const found = (cases as Case[]).find((each) => each.id === id)
  if (!found) throw new Error(`seed-cases.json has no ${id}`)
  // The file's own rule: without a tolerance, within 1e-9.
  return { inputs: found.inputs as Inputs, expected: found.expected as Expected, tol: found.params.tol ?? 1e-9 }
}

export interface Pair {
  x: number[]
  h: number[]
}
