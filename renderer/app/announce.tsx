/** The two live regions: a polite status, at most one message a second, and an alert. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

export interface Announcer {
  /** Stage moved, preset loaded, a result: said when the reader is idle; of many in a second the last one. */
  status(text: string): void
  /** Howling, device lost: said at once. */
  alert(text: string): void
}

const AnnounceContext = createContext<Announcer | null>(null)
const STATUS_EVERY = 1000

/** Keeps the last message that came too early until its time has come. */
function spaced(send: (text: string) => void): { say(text: string): void; stop(): void } {
  let waiting: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const next = () => {
    timer = undefined
    if (waiting === null) return
    const text = waiting
    waiting = null
    say(text)
  }
  const say = (text: string) => {
    if (timer !== undefined) {
      waiting = text
      return
    }
    send(text)
    timer = setTimeout(next, STATUS_EVERY)
  }
  return { say, stop: () => clearTimeout(timer) }
}

/** @throws Error outside `AnnounceRegions`. */
export function useAnnounce(): Announcer {
  const announcer = useContext(AnnounceContext)
  if (!announcer) throw new Error('useAnnounce is used outside AnnounceRegions')
  return announcer
}

/** A space at the end makes the same words news again. */
const renewed = (before: string, text: string) => (before === text ? `${text}\u00a0` : text)

export function AnnounceRegions({ children }: { children: ReactNode }) {
  const [status, setStatus] = useState('')
  const [alert, setAlert] = useState('')
  const polite = useMemo(() => spaced((text) => setStatus((before) => renewed(before, text))), [])
  useEffect(() => () => polite.stop(), [polite])
  const announcer = useMemo<Announcer>(
    () => ({ status: polite.say, alert: (text) => setAlert((before) => renewed(before, text)) }),
    [polite],
  )
  return (
    <AnnounceContext value={announcer}>
      {children}
      <div role="status" className="visually-hidden">
        {status}
      </div>
      <div role="alert" className="visually-hidden">
        {alert}
      </div>
    </AnnounceContext>
  )
}
