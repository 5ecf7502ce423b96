import type { ExperimentId } from '../../../shared/lab/contract/state'
import { RoomFigures } from '../room/room-figures'

/** Figures of what is heard just now, below those of the experiment's state. */
export function LiveFigures({ id }: { id: ExperimentId }) {
  return id === 'e6' ? <RoomFigures /> : null
}
