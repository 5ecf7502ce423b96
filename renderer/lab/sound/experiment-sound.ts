import type { Scene } from '../../../shared/lab/contract/scene'
import type { LabState } from '../../../shared/lab/contract/state'
import { experimentOf } from '../../../shared/lab/experiments'
import { outputOf } from './output-of'
import { scoreSound } from './score'
import { SOUND_RATE, ticks } from './ticks'

/** What is heard of an experiment as it stands: its own notes, or its output as ticks. Pure. */
export function experimentSound(state: LabState, scene: Scene): Float32Array<ArrayBuffer> {
  const experiment = experimentOf(state.exp)
  return experiment.voice ? scoreSound(experiment.notes(state), SOUND_RATE) : ticks(outputOf(scene), SOUND_RATE)
}

/** Whether there is nothing to hear. */
export function isSilent(state: LabState, scene: Scene): boolean {
  return experimentOf(state.exp).voice === null && outputOf(scene).length === 0
}
