/** An expected failure is a value with a reason that the screen can show; a broken promise between our own functions throws. */
export type Outcome<Value, Reason> = { ok: true; value: Value } | { ok: false; reason: Reason }

export function success<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function failure<Reason>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason }
}

/** Ends a switch over a union; a case that was forgotten is a compile error, and a loud one at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
