/** What the lab shows: the open experiment, its state with undo, the clock, and what the pointer is on. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { FIRST_SEED } from '../../shared/lab/contract/experiment'
import { isClock, isUndoable, type LabEvent } from '../../shared/lab/contract/event'
import type { Scene } from '../../shared/lab/contract/scene'
import type { ExperimentId, LabState, Spot } from '../../shared/lab/contract/state'
import type { Term } from '../../shared/lab/contract/term'
import type { Room } from '../../shared/lab/e6/room'
import type { Heard } from '../../shared/lab/e6/spectra'
import { experimentOf, experiments } from '../../shared/lab/experiments'
import type { Voice } from '../../shared/lab/voice'
import { createSceneMemo } from './scene-memo'

export interface LabView {
  open: ExperimentId | null
  states: Readonly<Record<ExperimentId, LabState>>
  /** The same, where moving along the clock makes no new value: for whatever does not show the clock. */
  resting: Readonly<Record<ExperimentId, LabState>>
  past: readonly LabState[]
  future: readonly LabState[]
  playing: boolean
  speed: number
  hover: Spot | null
  /** The term of the formula that the pointer is on. */
  term: Term | null
  presenter: boolean
  /** The next value is asked for and stays hidden until it is answered. */
  predicting: boolean
  /** Quiz questions answered right, as `e1.one`. */
  solved: ReadonlySet<string>
  /** The response that was recorded last or chosen again, and those that are kept. Too large for a link: saved as WAV. */
  room: Room | null
  keptRooms: readonly Room[]
  /** Frozen sound, to be heard through what is drawn. */
  voice: Voice | null
  /** What was played last on this page, before and behind the kernel. */
  heard: Heard | null
}

export interface LabStore extends StoreApi<LabView> {
  show(open: ExperimentId | null): void
  /** What the open experiment shows now; the same object until something in it changes. @throws Error while none is open. */
  scene(): Scene
  dispatch(event: LabEvent): void
  /** Changes until `end` are one undo step. */
  begin(): void
  end(): void
  undo(): void
  redo(): void
  /** Opens an experiment in a state that came by link or file. */
  enter(state: LabState): void
}

const STEPS_KEPT = 100

export function createLabStore(): LabStore {
  const states = Object.fromEntries(experiments.map(({ id, fresh }) => [id, fresh(FIRST_SEED)]))
  const store = createStore<LabView>(() => ({
    open: null,
    states: states as LabView['states'],
    resting: states as LabView['states'],
    past: [],
    future: [],
    playing: false,
    speed: 1,
    hover: null,
    term: null,
    presenter: false,
    predicting: false,
    solved: new Set(),
    room: null,
    keptRooms: [],
    voice: null,
    heard: null,
  }))
  const sceneOf = createSceneMemo()
  let gesture: 'none' | 'begun' | 'kept' = 'none'

  const opened = (id: ExperimentId | null) =>
    ({
      open: id,
      past: [],
      future: [],
      playing: false,
      hover: null,
      term: null,
      predicting: false,
      heard: null,
    }) as const

  /** Puts `next` in place of the open state; `before` is what undo comes back to. */
  function put(next: LabState, before: LabState | null, isClock: boolean) {
    store.setState(({ states, resting, past, future }) => ({
      states: { ...states, [next.exp]: next },
      resting: isClock ? resting : { ...resting, [next.exp]: next },
      past: before ? [...past.slice(1 - STEPS_KEPT), before] : past,
      future: before ? [] : future,
    }))
  }

  function travel(from: 'past' | 'future', to: 'past' | 'future') {
    const { open, states, resting, [from]: there, [to]: here } = store.getState()
    const target = there.at(-1)
    if (!open || !target) return
    store.setState({
      states: { ...states, [open]: target },
      resting: { ...resting, [open]: target },
      [from]: there.slice(0, -1),
      [to]: [...here, states[open]],
      playing: false,
    })
  }

  return {
    ...store,
    show: (open) => store.setState(opened(open)),
    scene() {
      const { open, states, resting, hover, predicting } = store.getState()
      if (!open) throw new Error('No experiment is open')
      // Pointing at what is asked for would answer it.
      return sceneOf(states[open], resting[open], predicting ? null : hover)
    },
    dispatch(event) {
      const { open, states } = store.getState()
      if (!open) return
      const before = states[open]
      const next = experimentOf(open).reduce(before, event)
      if (next === before) return
      // Whoever moves on has stopped guessing.
      if (event.type !== 'pin') store.setState({ predicting: false })
      put(next, isUndoable(event) && gesture !== 'kept' ? before : null, isClock(event))
      if (isUndoable(event) && gesture === 'begun') gesture = 'kept'
    },
    begin: () => {
      gesture = 'begun'
    },
    end: () => {
      gesture = 'none'
    },
    undo: () => travel('past', 'future'),
    redo: () => travel('future', 'past'),
    enter: (state) =>
      store.setState(({ states, resting }) => ({
        ...opened(state.exp),
        states: { ...states, [state.exp]: state },
        resting: { ...resting, [state.exp]: state },
      })),
  }
}
