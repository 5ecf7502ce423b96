/** Values of `seed-cases.json`: plain JSON, rows of rows for matrices. */
export type Json = number | string | boolean | null | Json[] | { [key: string]: Json }

export type SeedCase = {
  id: string
  op: string
  inputs: { [key: string]: Json }
  params: { [key: string]: Json }
  expected: Json
}

/** `any` of these names may be asked for by a case: an object of expected values is compared name by name. */
export type SeedOperations = Record<string, (given: SeedCase) => Json>
