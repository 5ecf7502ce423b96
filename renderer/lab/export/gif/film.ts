/** Which moments of an experiment's clock an animation shows, and for how long. Pure. */
import type { Experiment } from '../../../../shared/lab/contract/experiment'
import type { LabState } from '../../../../shared/lab/contract/state'
import type { Milliseconds } from '../../../../shared/units'

/** More would be a file that no mail takes: longer clocks are shown in larger steps. */
export const MOST_FRAMES = 120
/** The result stays for this long before the film begins again. */
export const LAST_DELAY: Milliseconds = 2000

export interface FilmFrame {
  state: LabState
  delay: Milliseconds
}

/** One frame for each step of the clock, from its start to its end. */
export function filmOf(experiment: Experiment, state: LabState): FilmFrame[] {
  const last = experiment.last(state)
  const stride = Math.max(1, Math.ceil(last / (MOST_FRAMES - 1)))
  const places = Array.from({ length: Math.ceil(last / stride) + 1 }, (_, index) => Math.min(index * stride, last))
  // The format counts hundredths of a second.
  const delay = Math.round(100 / experiment.pace) * 10
  return places.map((at, index) => ({
    state: experiment.reduce(state, { type: 'seek', at }),
    delay: index === places.length - 1 ? LAST_DELAY : delay,
  }))
}
