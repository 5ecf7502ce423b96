import { useEffect, useRef } from 'react'

/** One gesture (drag, held key, typed value) = one undo step. */
export interface GestureCallbacks {
  onBegin?: (() => void) | undefined
  onChange: (value: number) => void
  onEnd?: (() => void) | undefined
  /** Without it a cancelled gesture sets the first value again and ends. */
  onCancel?: (() => void) | undefined
}

export interface Gesture {
  begin(value: number): void
  change(value: number): void
  end(): void
  cancel(): void
  /** A gesture of one change. */
  once(from: number, to: number): void
}

/** Pairs every begin with one end or cancel, also when the control goes away in between. */
export function useGesture(callbacks: GestureCallbacks): Gesture {
  const latest = useRef(callbacks)
  const from = useRef<number | null>(null)
  useEffect(() => {
    latest.current = callbacks
  })

  const gesture = useRef<Gesture | null>(null)
  gesture.current ??= {
    begin(value) {
      if (from.current !== null) return
      from.current = value
      latest.current.onBegin?.()
    },
    change(value) {
      latest.current.onChange(value)
    },
    end() {
      if (from.current === null) return
      from.current = null
      latest.current.onEnd?.()
    },
    cancel() {
      if (from.current === null) return
      const first = from.current
      from.current = null
      if (latest.current.onCancel) return latest.current.onCancel()
      latest.current.onChange(first)
      latest.current.onEnd?.()
    },
    once(before, after) {
      if (after === before) return
      this.begin(before)
      this.change(after)
      this.end()
    },
  }
  const made = gesture.current
  useEffect(() => () => made.end(), [made])
  return made
}
