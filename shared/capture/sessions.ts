/** Capture sessions as a value: who may open what, how often, and what is open. Main holds it; every step is pure. */
import type { CaptureKind, OpenSession } from './capture'

export interface Session extends OpenSession {
  /** `granted`: the one capture call has not been answered yet. */
  phase: 'granted' | 'open'
  /** Whether the one permission of the grant has been used. */
  used: boolean
  /** Clock time of the grant in milliseconds: an unused permission does not last. */
  since: number
}

export interface Sessions {
  next: number
  list: readonly Session[]
}

/** A grant that the browser has not asked for within this time is void. */
export const GRANT_LIFETIME = 15_000

export const noSessions: Sessions = { next: 1, list: [] }

/** Adds a session; an older one of the same kind has to be ended by the caller first. */
export function grant(sessions: Sessions, kind: CaptureKind, now: number): { sessions: Sessions; session: number } {
  const session = sessions.next
  const added: Session = { session, kind, label: '', phase: 'granted', used: false, since: now }
  return { session, sessions: { next: session + 1, list: [...sessions.list, added] } }
}

/** Uses up the permission of a pending session of every kind named, or of none: undefined = refused. */
export function usePermission(sessions: Sessions, kinds: readonly CaptureKind[], now: number): Sessions | undefined {
  const pending = kinds.map((kind) =>
    sessions.list.find((each) => each.kind === kind && !each.used && now - each.since <= GRANT_LIFETIME),
  )
  if (kinds.length === 0 || pending.includes(undefined)) return undefined
  return {
    ...sessions,
    list: sessions.list.map((each) => (pending.includes(each) ? { ...each, used: true } : each)),
  }
}

/** The capture call succeeded: the session carries the device's name from now on. */
export function opened(sessions: Sessions, session: number, label: string): Sessions {
  return {
    ...sessions,
    list: sessions.list.map((each) =>
      each.session === session ? { ...each, phase: 'open', used: true, label } : each,
    ),
  }
}

export function ended(sessions: Sessions, session: number): Sessions {
  if (!sessions.list.some((each) => each.session === session)) return sessions
  return { ...sessions, list: sessions.list.filter((each) => each.session !== session) }
}

export function ofKind(sessions: Sessions, kind: CaptureKind): Session | undefined {
  return sessions.list.find((each) => each.kind === kind)
}

/** What the lamps show: a session counts from its grant on, since the device may already be running. */
export function openSessions(sessions: Sessions): OpenSession[] {
  return sessions.list.map(({ session, kind, label }) => ({ session, kind, label }))
}
