/** No worked number of the text behind the lab is left out: each case of the first ten experiments is asserted by the test of the one it belongs to. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXPERIMENT_IDS, type ExperimentId } from '../../../shared/lab/contract/state'
import cases from '../../golden/seed-cases.json'

/** Beginnings of the ids, as the specification of the lab gives them to the experiments. */
const BELONGS: Readonly<Record<ExperimentId, readonly string[]>> = {
  e1: ['S01', 'S09', 'S14', 'S18', 'S20-commutative', 'S20-associative', 'S20-identity', 'S20-delay', 'S22'],
  e2: ['S04', 'S05', 'S06', 'S07'],
  e3: ['S23'],
  e4: ['S24', 'S25'],
  e5: ['S31', 'S10-clipper-fails', 'S10-time-invariance', 'S20-linearity'],
  e6: ['S12', 'S10-echo'],
  e7: ['S02', 'S15'],
  e8: ['S21'],
  e9: ['S57'],
  e10: ['S63'],
}

const ids = (cases as readonly { id: string }[]).map(({ id }) => id)
const isOf = (id: string, beginning: string) => id === beginning || id.startsWith(`${beginning}-`)
const sections = new Set(
  Object.values(BELONGS)
    .flat()
    .map((beginning) => beginning.slice(0, 3)),
)

describe('the seed cases of the first ten experiments', () => {
  it('belong to one experiment each', () => {
    const owners = ids
      .filter((id) => sections.has(id.slice(0, 3)))
      .map(
        (id) => [id, EXPERIMENT_IDS.filter((each) => BELONGS[each].some((beginning) => isOf(id, beginning)))] as const,
      )
    expect(owners.filter(([, all]) => all.length !== 1)).toEqual([])
    // 55 of the 124 cases; the others belong to pictures, networks and deconvolution.
    expect(owners.length).toBe(55)
  })

  it.each(EXPERIMENT_IDS)('that belong to %s are asserted by its test', (experiment) => {
    const test = readFileSync(join(import.meta.dirname, `${experiment}.test.ts`), 'utf8')
    const owned = ids.filter((id) => BELONGS[experiment].some((beginning) => isOf(id, beginning)))
    expect(owned.filter((id) => !test.includes(`'${id}'`))).toEqual([])
  })
})
