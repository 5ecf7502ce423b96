/** What every experiment's state has in common. The whole of it is one value: a link, a file and an undo step hold the same. */
import { z } from 'zod'

export const EXPERIMENT_IDS = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9', 'e10'] as const
export type ExperimentId = (typeof EXPERIMENT_IDS)[number]

/** One value of one figure: what the pointer is on, or what is pinned. */
export const spotSchema = z.strictObject({ figure: z.string().max(32), index: z.int().min(0).max(100_000) })
export type Spot = z.infer<typeof spotSchema>

/** Part of the data of every experiment: where its clock stands, counted in steps of the experiment. */
export const commonData = { at: z.number().min(0).max(100_000) }

export type LabData = { readonly at: number }

export interface LabState<Data extends LabData = LabData> {
  readonly exp: ExperimentId
  readonly v: 1
  /** Everything random is drawn from it. */
  readonly seed: number
  readonly pinned: Spot | null
  /** The language that whoever shared the state wants it read in. */
  readonly lang?: 'en' | 'zh'
  readonly data: Data
}

export const stateSchema = z.strictObject({
  exp: z.enum(EXPERIMENT_IDS),
  v: z.literal(1),
  seed: z.int().min(0).max(0x7fffffff),
  pinned: spotSchema.nullable(),
  lang: z.enum(['en', 'zh']).optional(),
  data: z.looseObject(commonData),
})

/** Finite numbers of a signal that a learner types or draws. */
export function seriesSchema(maxLength: number) {
  return z.array(z.number().min(-1e6).max(1e6)).min(1).max(maxLength)
}
