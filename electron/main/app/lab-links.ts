/** Links `convolab://lab/…` from the command line, a second start or the system, on their way to the window. */
import type { CommandLine } from '../command-line/parse'
import type { Emit } from '../ipc/events'

export interface LabLinks {
  /** Shows a link as soon as there is a window. */
  open(link: string): void
  /** The one that waited for the window, or null; from now on links are sent. */
  take(): string | null
}

const SCHEME = 'convolab:'
/** The window takes links up to 4096 signs; one more tells it that this one was longer. */
const LONGEST = 4097

/** @returns the first link among the arguments that are no switches */
export function namedLink({ rest }: Pick<CommandLine, 'rest'>): string | null {
  return rest.find((argument) => argument.startsWith(SCHEME))?.slice(0, LONGEST) ?? null
}

export function createLabLinks(first: string | null, emit: Emit): LabLinks {
  let waiting = first
  let hasWindow = false
  return {
    open(link) {
      if (hasWindow) emit('lab:link', { link: link.slice(0, LONGEST) })
      else waiting = link.slice(0, LONGEST)
    },
    take() {
      const taken = waiting
      waiting = null
      hasWindow = true
      return taken
    },
  }
}
