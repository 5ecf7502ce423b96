/** The contract of an experiment: `state + event → state` and `state → scene`, both pure. */
import type { z } from 'zod'
import type { LabEvent } from './event'
import type { Note, Voice } from './note'
import type { Control, Scene } from './scene'
import { type ExperimentId, type LabData, type LabState, type Spot, stateSchema } from './state'

/** What an experiment's folder defines. */
export interface ExperimentSpec<Data extends LabData> {
  id: ExperimentId
  schema: z.ZodType<Data>
  defaults: Data
  /** Last position of the clock. */
  last(data: Data): number
  /** Steps of the clock in a second at speed 1. */
  pace: number
  /** Whether the figures move between two steps of the clock; absent: they wait for the next one. */
  glides?(data: Data): boolean
  scene(state: LabState<Data>, focus: Spot | null): Scene
  /** What was written for the numbers of one seed, and what becomes of it with another. */
  reseeded?: Partial<Data>
  controls(data: Data): readonly Control[]
  /** Absent: the output is heard as ticks. */
  sound?: { voice: Voice; notes(state: LabState<Data>): Note[] }
  /** Which switches of the shell mean something here. */
  switches: readonly ('operation' | 'letters')[]
}

/** The same for those who do not know the data: the shell, links and files. */
export interface Experiment {
  id: ExperimentId
  pace: number
  switches: ExperimentSpec<LabData>['switches']
  fresh(seed: number): LabState
  /** Null for what is no state of this experiment. */
  read(value: unknown): LabState | null
  reduce(state: LabState, event: LabEvent): LabState
  last(state: LabState): number
  /** Position of the clock that the scene is of: states that differ in nothing else than this have one scene as long as it is the same. */
  shownAt(state: LabState): number
  scene(state: LabState, focus: Spot | null): Scene
  controls(state: LabState): readonly Control[]
  /** What `notes` sounds like; null where the output is heard as ticks. */
  voice: Voice | null
  notes(state: LabState): readonly Note[]
}

export const FIRST_SEED = 1

/** Closes over the type of the data: a state of another experiment is refused by `read`, the only way in. */
export function defineExperiment<Data extends LabData>(spec: ExperimentSpec<Data>): Experiment {
  const known = (state: LabState) => state as LabState<Data>
  const clamp = (data: Data): Data => ({ ...data, at: Math.min(Math.max(data.at, 0), spec.last(data)) })
  const fresh = (seed: number): LabState<Data> => ({ exp: spec.id, v: 1, seed, pinned: null, data: spec.defaults })

  const move = (state: LabState<Data>, at: number): LabState<Data> => ({
    ...state,
    data: clamp({ ...state.data, at }),
  })

  function change(state: LabState<Data>, part: Partial<LabData>): LabState<Data> {
    const read = spec.schema.safeParse({ ...state.data, ...part })
    return read.success ? { ...state, pinned: null, data: clamp(read.data) } : state
  }

  function reduce(before: LabState, event: LabEvent): LabState {
    const state = known(before)
    const { at } = state.data
    switch (event.type) {
      case 'time':
        return move(state, at + event.seconds * spec.pace)
      case 'seek':
        return move(state, event.at)
      case 'step':
        // Between two steps the next whole one is a step away in either direction.
        return move(state, (event.by > 0 ? Math.floor(at + 1e-9) : Math.ceil(at - 1e-9)) + event.by)
      case 'pin':
        return { ...state, pinned: isSame(state.pinned, event.spot) ? null : event.spot }
      case 'set':
        return change(state, event.change)
      case 'seed':
        return { ...state, seed: event.seed, pinned: null, data: clamp({ ...state.data, ...spec.reseeded, at: 0 }) }
      case 'reset':
        return fresh(FIRST_SEED)
    }
  }

  return {
    id: spec.id,
    pace: spec.pace,
    switches: spec.switches,
    fresh,
    read(value) {
      const state = stateSchema.safeParse(value)
      if (!state.success || state.data.exp !== spec.id) return null
      const data = spec.schema.safeParse(state.data.data)
      if (!data.success) return null
      const { lang, ...rest } = state.data
      return { ...rest, ...(lang && { lang }), data: clamp(data.data) }
    },
    reduce,
    last: (state) => spec.last(known(state).data),
    shownAt: (state) => (spec.glides?.(known(state).data) ? state.data.at : Math.floor(state.data.at)),
    scene: (state, focus) => spec.scene(known(state), focus ?? state.pinned),
    controls: (state) => spec.controls(known(state).data),
    voice: spec.sound?.voice ?? null,
    notes: (state) => spec.sound?.notes(known(state)) ?? [],
  }
}

function isSame(a: Spot | null, b: Spot | null): boolean {
  return a !== null && b !== null && a.figure === b.figure && a.index === b.index
}
