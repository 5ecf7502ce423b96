import { useEffect, useRef, useState } from 'react'

/** What is shown live changes at most four times a second. */
const PERIOD = 250

/**
 * Polls a value, and renders only when it has become another. React is told of nothing else: it keeps each state that it is
 * given, also one that changes nothing, until the component renders again.
 */
export function useWatched<Value>(read: () => Value, isSame: (before: Value, now: Value) => boolean): Value {
  const [value, setValue] = useState(read)
  const told = useRef(value)
  useEffect(() => {
    const look = () => {
      const now = read()
      if (isSame(told.current, now)) return
      told.current = now
      setValue(() => now)
    }
    look()
    const timer = setInterval(look, PERIOD)
    return () => clearInterval(timer)
  }, [read, isSame])
  return value
}
