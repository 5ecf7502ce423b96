/** E3 Two Dice: the distribution of a sum as a convolution, and rolls that come close to it. */
import { z } from 'zod'
import { convolve1d } from '../../convolution/direct/convolve1d'
import { createRandom } from '../contract/random'
import { commonData } from '../contract/state'
import { termsOfSum } from '../dice'

export const MAX_ROLLS = 36_000
const weights = z
  .array(z.number().min(0).max(100))
  .length(6)
  .refine((faces) => faces.some((weight) => weight > 0))

export const e3Schema = z.strictObject({
  ...commonData,
  /** Weights of the faces 1 … 6; divided by their sum they are probabilities. */
  first: weights,
  second: weights,
  dice: z.union([z.literal(2), z.literal(3)]),
  rolls: z.int().min(0).max(MAX_ROLLS),
})
export type E3Data = z.infer<typeof e3Schema>

export const e3Defaults: E3Data = {
  /** The sum 4: places are counted from the smallest sum. */
  at: 2,
  first: [1, 1, 1, 1, 1, 1],
  second: [1, 1, 1, 1, 1, 1],
  dice: 2,
  rolls: 0,
}

export function probabilities(faces: readonly number[]): number[] {
  const total = faces.reduce((sum, weight) => sum + weight, 0)
  return faces.map((weight) => weight / total)
}

export interface E3Numbers {
  f: number[]
  g: number[]
  /** f(i) g(j), row i - 1, column j - 1. */
  grid: number[][]
  /** Probabilities of the sums dice, dice + 1, …, 6 dice. */
  p: number[]
  /** The products that two dice give for the target. */
  terms: number[]
}

/** The third die is like the second. */
export function e3Numbers(data: Pick<E3Data, 'first' | 'second' | 'dice'>, target: number): E3Numbers {
  const [f, g] = [probabilities(data.first), probabilities(data.second)]
  const two = convolve1d(f, g, 'full')
  return {
    f,
    g,
    grid: f.map((first) => g.map((second) => first * second)),
    p: [...(data.dice === 2 ? two : convolve1d(two, g, 'full'))],
    terms: termsOfSum(f, g, target),
  }
}

type Dice = Pick<E3Data, 'first' | 'second' | 'dice'>

/** Faces of one roll after the other, counted from 0; the same seed rolls the same. */
function* rollsOf(data: Dice, seed: number): Generator<number[]> {
  const random = createRandom(seed)
  const faces = [data.first, data.second, data.second].slice(0, data.dice).map(probabilities)
  for (;;) yield faces.map((chances) => face(chances, random.unit()))
}

/** The sums of the first rolls. */
export function e3FirstRolls(data: Dice, rolls: number, seed: number): number[] {
  const roll = rollsOf(data, seed)
  return Array.from({ length: rolls }, () => total(roll.next().value as number[]) + data.dice)
}

/** How often each sum came in so many rolls. */
export function e3Rolls(data: Dice, rolls: number, seed: number): number[] {
  const roll = rollsOf(data, seed)
  const counts = new Array<number>(5 * data.dice + 1).fill(0)
  for (let n = 0; n < rolls; n++) {
    const at = total(roll.next().value as number[])
    counts[at] = (counts[at] as number) + 1
  }
  return counts
}

function total(faces: readonly number[]): number {
  return faces.reduce((sum, each) => sum + each, 0)
}

/** Index of the face on which a number 0 <= u < 1 falls. */
function face(chances: readonly number[], u: number): number {
  let reached = 0
  const found = chances.findIndex((chance) => {
    reached += chance
    return u < reached
  })
  return found === -1 ? chances.findLastIndex((chance) => chance > 0) : found
}
