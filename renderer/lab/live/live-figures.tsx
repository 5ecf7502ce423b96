import type { ExperimentId } from '../../../shared/lab/contract/state'
import { RoomFigures } from '../room/room-figures'
import { SlapFace } from '../slap/slap-face'
import { SpectrogramFigure } from '../spectrogram/spectrogram-figure'

/** Figures of what is heard just now, above those of the experiment's state: there it begins. */
export function LiveFigures({ id }: { id: ExperimentId }) {
  if (id === 'e5') return <SlapFace />
  return id === 'e6' ? <RoomFigures /> : null
}

/** And below them: what comes of it. */
export function LiveResults({ id }: { id: ExperimentId }) {
  return id === 'e8' ? <SpectrogramFigure /> : null
}
