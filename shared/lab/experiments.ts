/** The one list of experiments. What is in it has a page; what is not cannot be opened. */
import type { Experiment } from './contract/experiment'
import type { ExperimentId, LabState } from './contract/state'
import { e1 } from './e1/experiment'
import { e2 } from './e2/experiment'
import { e3 } from './e3/experiment'
import { e4 } from './e4/experiment'
import { e5 } from './e5/experiment'
import { e6 } from './e6/experiment'
import { e7 } from './e7/experiment'
import { e8 } from './e8/experiment'
import { e9 } from './e9/experiment'
import { e10 } from './e10/experiment'

export const experiments: readonly Experiment[] = [e1, e2, e3, e4, e5, e6, e7, e8, e9, e10]

const byId = new Map(experiments.map((experiment) => [experiment.id, experiment]))

/** @throws RangeError for an id without an experiment. */
export function experimentOf(id: ExperimentId): Experiment {
  const found = byId.get(id)
  if (!found) throw new RangeError(`No experiment "${id}"`)
  return found
}

/** A state out of a link or file, validated by its own experiment; null for anything else. */
export function readState(value: unknown): LabState | null {
  for (const experiment of experiments) {
    const state = experiment.read(value)
    if (state) return state
  }
  return null
}
