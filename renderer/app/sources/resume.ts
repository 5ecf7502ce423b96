/** The devices of the last run come back by themselves; the monitor stays muted. */
import type { Settings } from '../../../shared/settings/settings'
import type { Sources } from './sources'

export async function resumeSources(sources: Sources, { microphone, camera }: Settings['resume']): Promise<void> {
  if (microphone) await sources.useMicrophone()
  if (camera) await sources.useCamera()
}
