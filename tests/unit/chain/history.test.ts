import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amend,
  begin,
  cancel,
  change,
  end,
  historyOf,
  MAX_STEPS,
  redo,
  undo,
  type History,
} from '../../../renderer/chain/history'

const same = Object.is

describe('undo history', () => {
  it('goes back and forth one step at a time', () => {
    const history = change(change(historyOf(0), 1), 2)
    expect(undo(history).present).toBe(1)
    expect(undo(undo(history)).present).toBe(0)
    expect(redo(undo(history)).present).toBe(2)
  })

  it('joins a gesture into one step', () => {
    const dragged = [1, 2, 3].reduce(change, begin(historyOf(0), same))
    expect(undo(end(dragged, same)).present).toBe(0)
    expect(end(dragged, same).present).toBe(3)
  })

  it('makes no step of a gesture that came back to where it began', () => {
    expect(end(change(change(begin(historyOf(0), same), 1), 0), same).past).toEqual([])
  })

  it('restores the value when a gesture is cancelled, and leaves no step', () => {
    const cancelled = cancel(change(begin(historyOf(0), same), 9))
    expect(cancelled).toEqual(historyOf(0))
  })

  it('forgets what was undone once something else is done', () => {
    expect(change(undo(change(historyOf(0), 1)), 2).future).toEqual([])
  })

  it('keeps what was undone when only the selection changes', () => {
    expect(redo(amend(undo(change(historyOf(0), 1)), 0.5)).present).toBe(1)
  })

  it(`keeps the last ${MAX_STEPS} steps`, () => {
    const long = Array.from({ length: MAX_STEPS + 10 }, (_, index) => index + 1).reduce(change, historyOf(0))
    expect(long.past).toHaveLength(MAX_STEPS)
  })

  it('agrees with a plain list of values and a place in it, whatever is done', () => {
    const action = fc.oneof(
      fc.integer().map((value) => ({ do: 'change' as const, value })),
      fc.array(fc.integer(), { maxLength: 4 }).map((values) => ({ do: 'gesture' as const, values })),
      fc.constant({ do: 'undo' as const }),
      fc.constant({ do: 'redo' as const }),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 50 }), (actions) => {
        let history: History<number> = historyOf(0)
        let values = [0]
        let place = 0
        const record = (value: number) => {
          values = [...values.slice(0, place + 1), value]
          place += 1
        }
        for (const step of actions) {
          switch (step.do) {
            case 'change':
              history = change(history, step.value)
              record(step.value)
              break
            case 'gesture': {
              history = end(step.values.reduce(change, begin(history, same)), same)
              const last = step.values.at(-1)
              if (last !== undefined && !Object.is(last, values[place])) record(last)
              break
            }
            case 'undo':
              history = undo(history)
              place = Math.max(0, place - 1)
              break
            case 'redo':
              history = redo(history)
              place = Math.min(values.length - 1, place + 1)
          }
          expect(history.present).toBe(values[place])
          expect(history.past).toHaveLength(place)
          expect(history.future).toHaveLength(values.length - 1 - place)
        }
      }),
    )
  })
})
