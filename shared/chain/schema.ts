/** Validation of a chain from a file, the journal or another process: shape here, parameter ranges from the catalogue. */
import { z } from 'zod'
import { SHA256 } from '../assets/asset'
import { MAX_STAGES, type Chain, type Region } from './chain'
import { audioCatalogue } from './audio/catalogue'
import type { ParameterSpec, ParameterValue, WeightsValue } from './parameters'
import { checkWeights } from './video/layer-weights'
import { videoCatalogue } from './video/catalogue'

const assetName = z.string().max(255)

const fraction = z.number().min(0).max(1)

/** A region of no extent is refused: the stage would act nowhere without saying so. The line of a `side` may go anywhere. */
const regionSchema: z.ZodType<Region> = z
  .strictObject({
    shape: z.enum(['rectangle', 'ellipse', 'side']),
    left: fraction,
    top: fraction,
    right: fraction,
    bottom: fraction,
    feather: fraction,
    inverted: z.boolean(),
  })
  .refine(({ shape, left, right }) => shape === 'side' || left < right, 'the right side must lie right of the left one')
  .refine(({ shape, top, bottom }) => shape === 'side' || top < bottom, 'the bottom must lie below the top')
  .refine(
    ({ shape, left, top, right, bottom }) => shape !== 'side' || left !== right || top !== bottom,
    'a line needs two points',
  )

/** What picture stages have besides. */
const PLACES = {
  region: regionSchema.optional(),
  mask: z.strictObject({ sha256: z.string().regex(SHA256), name: assetName }).optional(),
}

function parameterSchema(spec: ParameterSpec): z.ZodType<ParameterValue> {
  switch (spec.type) {
    case 'number':
      return z
        .number()
        .min(spec.min)
        .max(spec.max)
        .refine((value) => !spec.integer || Number.isInteger(value), 'must be whole')
        .refine((value) => !spec.odd || value % 2 === 1, 'must be odd')
    case 'choice':
      return z.enum(spec.options as [string, ...string[]])
    case 'matrix':
      return z
        .array(z.array(z.number().min(-1e6).max(1e6)).min(1).max(spec.maxColumns))
        .min(1)
        .max(spec.maxRows)
        .refine((rows) => rows.every((row) => row.length === rows[0]?.length), 'must be a rectangle')
    case 'weights':
      return z.custom<WeightsValue>((value) => checkWeights(value).ok, 'must be weights of a layer')
    case 'asset':
      return z.strictObject({ sha256: z.union([z.literal(''), z.string().regex(SHA256)]), name: assetName })
  }
}

function stageSchema(kind: string, parameters: readonly ParameterSpec[], places: Partial<typeof PLACES>) {
  return z.strictObject({
    id: z.string().min(1).max(64),
    kind: z.literal(kind),
    // What a chain of an older version did not have yet is at its default.
    params: z.strictObject(
      Object.fromEntries(parameters.map((spec) => [spec.name, parameterSchema(spec).default(spec.default)])),
    ),
    bypass: z.boolean(),
    mix: fraction,
    ...places,
  })
}

type StageSchema = ReturnType<typeof stageSchema>

function stageListSchema(
  catalogue: ReadonlyMap<string, { parameters: readonly ParameterSpec[] }>,
  places: Partial<typeof PLACES> = {},
) {
  const kinds = [...catalogue].map(([kind, entry]) => stageSchema(kind, entry.parameters, places))
  return z.strictObject({
    stages: z
      .array(z.discriminatedUnion('kind', kinds as [StageSchema, ...StageSchema[]]))
      .max(MAX_STAGES)
      .refine((stages) => new Set(stages.map((stage) => stage.id)).size === stages.length, 'ids must differ'),
  })
}

export const chainSchema: z.ZodType<Chain> = z.strictObject({
  format: z.literal(1),
  audio: stageListSchema(audioCatalogue),
  video: stageListSchema(videoCatalogue, PLACES),
}) as unknown as z.ZodType<Chain>
