/** Undo history over immutable values: every value is kept whole, a gesture joins its steps into one. Pure. */
export interface History<Value> {
  past: readonly Value[]
  present: Value
  future: readonly Value[]
  /** The value when the running gesture began, or null outside a gesture. */
  gesture: { start: Value } | null
}

/** Steps kept; the oldest fall out. */
export const MAX_STEPS = 200

export function historyOf<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], gesture: null }
}

function step<Value>(history: History<Value>, from: Value, to: Value): History<Value> {
  return { past: [...history.past, from].slice(-MAX_STEPS), present: to, future: [], gesture: history.gesture }
}

/** A new value: its own step, or part of the running gesture. */
export function change<Value>(history: History<Value>, value: Value): History<Value> {
  return history.gesture ? { ...history, present: value } : step(history, history.present, value)
}

/** Replaces the present without a step: for what belongs to the value but is not undone by itself. */
export function amend<Value>(history: History<Value>, value: Value): History<Value> {
  return { ...history, present: value }
}

/** A gesture that still runs is ended first. */
export function begin<Value>(history: History<Value>, same: (a: Value, b: Value) => boolean): History<Value> {
  const ended = end(history, same)
  return { ...ended, gesture: { start: ended.present } }
}

/** One step for the whole gesture; none when it came back to where it began. */
export function end<Value>(history: History<Value>, same: (a: Value, b: Value) => boolean): History<Value> {
  if (!history.gesture) return history
  const { start } = history.gesture
  const closed = { ...history, gesture: null }
  return same(start, history.present) ? closed : step(closed, start, history.present)
}

export function cancel<Value>(history: History<Value>): History<Value> {
  return history.gesture ? { ...history, present: history.gesture.start, gesture: null } : history
}

export function undo<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return { ...history, past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] }
}

export function redo<Value>(history: History<Value>): History<Value> {
  const after = history.future[0]
  if (after === undefined) return history
  return { ...history, past: [...history.past, history.present], present: after, future: history.future.slice(1) }
}
