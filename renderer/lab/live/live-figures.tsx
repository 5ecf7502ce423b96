import type { ExperimentId } from '../../../shared/lab/contract/state'
import { RoomFigures } from '../room/room-figures'
import { SlapFace } from '../slap/slap-face'
import { SpectrogramFigure } from '../spectrogram/spectrogram-figure'

/** Figures of what is heard just now, below those of the experiment's state. */
export function LiveFigures({ id }: { id: ExperimentId }) {
  if (id === 'e5') return <SlapFace />
  if (id === 'e6') return <RoomFigures />
  return id === 'e8' ? <SpectrogramFigure /> : null
}
