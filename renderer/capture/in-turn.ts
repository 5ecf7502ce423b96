/** Carries out the actions on one thing in turn: opening, closing and reopening never overlap. */
export type InTurn = <Value>(action: () => Promise<Value>) => Promise<Value>

export function createInTurn(): InTurn {
  let tail: Promise<unknown> = Promise.resolve()
  return (action) => {
    const done = tail.then(action)
    tail = done.catch(() => undefined)
    return done
  }
}
