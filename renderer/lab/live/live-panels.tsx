import type { ExperimentId } from '../../../shared/lab/contract/state'
import { LevelPanel } from '../level/level-panel'
import { RoomPanel } from '../room/room-panel'
import { ClapPanel } from '../slap/clap-panel'
import { VoicePanel } from '../voice/voice-panel'

/** What an experiment does with sound that comes in. */
export function LivePanels({ id }: { id: ExperimentId }) {
  return (
    <>
      {id === 'e5' && <ClapPanel />}
      {id === 'e6' && <RoomPanel />}
      {id === 'e7' && <LevelPanel />}
      <VoicePanel />
    </>
  )
}
