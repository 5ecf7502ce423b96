/** What an experiment shows, as data: one drawing code, one export and one set of tests serve all experiments. */
import type { ControlWord } from '../../messages/lab-controls'
import type { FigureWord } from '../../messages/lab-figures'
import type { LiveKind } from '../live'
import type { Spot } from './state'
import type { Term } from './term'

export type Role = 'input' | 'kernel' | 'output' | 'difference' | 'plain'

interface Named {
  readonly id: string
  readonly label: FigureWord
}

/** Bars over a common axis of whole numbers. */
export interface BarsFigure extends Named {
  readonly kind: 'bars'
  readonly role: Role
  /** Part of the formula, where the role does not tell. */
  readonly term?: Term
  readonly values: readonly number[]
  /** What is written at each bar instead of its number. */
  readonly texts?: readonly string[]
  /** Place of the first bar on the axis `span`, which figures of one scene share. */
  readonly start: number
  readonly span: readonly [number, number]
  /** Numbers under the bars where they are not their places. */
  readonly names?: readonly string[]
  readonly lit: readonly number[]
  /** Bars from this one on are still to come: outlines without a number. */
  readonly shown?: number
  /** Bars of these indices came round the ring. */
  readonly wrapped?: readonly number[]
  /** The series of the data that dragging a bar changes. */
  readonly editable?: EditableBars
  /** Part of each bar, from its foot, that is drawn apart. */
  readonly parts?: readonly number[]
  /** How old what a bar holds is, from 0 to 1: old ones are paler. */
  readonly ages?: readonly number[]
  /** Bars are piles of coins of this value. */
  readonly coin?: number
  /** Dragging them sideways moves the clock, one place a step. */
  readonly slides?: true
}

export interface EditableBars {
  readonly key: string
  readonly min: number
  readonly max: number
  readonly step: number
  /** The series runs from the last bar to the first. */
  readonly reversed?: boolean
  /** A drag draws over all bars that it passes, on a scale that reaches to `max`. */
  readonly draw?: true
}

export interface GridCell {
  readonly value: number | null
  readonly text: string
  readonly role: Role
  readonly lit?: boolean
  readonly later?: boolean
}

export interface GridFigure extends Named {
  readonly kind: 'grid'
  /** Columns stand below the places of bars over this axis, column 0 at place 0. */
  readonly span?: readonly [number, number]
  readonly heads: readonly string[]
  readonly rows: readonly {
    readonly head: string
    readonly cells: readonly GridCell[]
    /** Part of the formula, where the role of the cells does not tell. */
    readonly term?: Term
  }[]
}

export interface PlotCurve {
  readonly role: Role
  readonly label: FigureWord
  readonly points: readonly (readonly [number, number])[]
  /** Filled down to 0. */
  readonly area?: boolean
  readonly dots?: boolean
  /** Upright lines from the axis, as impulses are drawn. */
  readonly stems?: boolean
}

export interface PlotFigure extends Named {
  readonly kind: 'plot'
  readonly from: number
  readonly to: number
  readonly axis: FigureWord
  readonly curves: readonly PlotCurve[]
  /** Where the clock stands on the axis. */
  readonly marker?: number
  /** The pointer can go to the ends of so many equal parts of the axis. */
  readonly parts?: number
}

/** Values around a circle, clockwise from the top. */
export interface RingFigure extends Named {
  readonly kind: 'ring'
  readonly values: readonly number[]
  /** What is written at each place instead of its number. */
  readonly texts?: readonly string[]
  readonly wrapped: readonly number[]
  readonly lit: readonly number[]
  /** Place on top. */
  readonly turn: number
}

/** Numbers that matter beside the pictures. */
export interface FactsFigure extends Named {
  readonly kind: 'facts'
  readonly facts: readonly {
    readonly label: FigureWord
    readonly value: number
    readonly text: string
    readonly role: Role
  }[]
}

export type Figure = BarsFigure | GridFigure | PlotFigure | RingFigure | FactsFigure

export interface Next {
  readonly name: string
  readonly value: number
  /** Where the clock shows it, if not one step on. */
  readonly at?: number
  /** Figures that would give it away: not shown while it is asked for. */
  readonly hides?: readonly string[]
}

export interface Scene {
  readonly figures: readonly Figure[]
  /** The step in one line of mathematics, the same in both languages: `n = 2`, `1·6 + 2·5 + 3·4`, `28`. */
  readonly step: {
    readonly at: string
    readonly terms: readonly string[]
    readonly result: string
    readonly lit: number | null
    /** Where each term stands in a figure: pointing at one is pointing at the other. */
    readonly spots?: readonly Spot[]
  }
  /** What comes next, for those who want to say it first. */
  readonly next: Next | null
  /** What a check sounds like: 1 for each answer that is right, −1 for each that is wrong. */
  readonly verdicts?: readonly number[]
}

export type Control =
  | {
      readonly kind: 'number'
      readonly key: string
      readonly label: ControlWord
      readonly min: number
      readonly max: number
      readonly step: number
      readonly integer?: boolean
      readonly role: Role
    }
  | {
      readonly kind: 'choice'
      readonly key: string
      readonly label: ControlWord
      readonly options: readonly ControlWord[]
      /** What becomes of the rest when another one is chosen. */
      readonly also?: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'toggle'; readonly key: string; readonly label: ControlWord }
  | {
      readonly kind: 'series'
      readonly key: string
      readonly label: ControlWord
      readonly role: Role
      readonly maxLength: number
    }
  | {
      readonly kind: 'action'
      readonly id: string
      readonly label: ControlWord
      readonly change: Readonly<Record<string, unknown>>
      /** The verdicts that follow are heard. */
      readonly sounds?: boolean
      /** A number of the change that is seen to grow there. */
      readonly gradual?: string
    }
  /** Fills a series from the sound that comes in: the microphone, or the test sound in its place. */
  | {
      readonly kind: 'live'
      readonly key: string
      readonly label: ControlWord
      readonly take: LiveKind
      readonly count: number
    }
  /** One field for each cell of the worksheet. */
  | { readonly kind: 'answers'; readonly label: ControlWord }
  /** Moves the clock on by one. */
  | { readonly kind: 'step'; readonly label: ControlWord }
  /** Draws a new seed. */
  | { readonly kind: 'reseed'; readonly label: ControlWord }
