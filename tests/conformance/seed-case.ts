/** Values of `seed-cases.json`: plain JSON, rows of rows for matrices. */
export type Json = number | string | boolean | null | Json[] | { [key: string]: Json }

export type SeedCase = {
  id: string
  op: string
  inputs: { [key: string]: Json }
  params: { [key: string]: Json }
  expected: Json
}

/** Operations by their names in the file; what they return is compared with the expected value, objects name by name. */
export type SeedOperations = Record<string, (given: SeedCase) => Json>
