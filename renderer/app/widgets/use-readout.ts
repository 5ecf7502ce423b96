import { useEffect, useState } from 'react'

/** Live readouts change at most four times a second. */
const PERIOD = 250

/** Polls a value for a readout; renders only when what it says has changed. Compare by content: return a string. */
export function useReadout(read: () => string): string {
  const [text, setText] = useState(read)
  useEffect(() => {
    setText(read())
    const timer = setInterval(() => setText(read()), PERIOD)
    return () => clearInterval(timer)
  }, [read])
  return text
}
