import type { Seconds } from '../../shared/units'
import type { Services } from '../app/services'
import { delay } from './waiting'

const LOOK: Seconds = 1
/** Whoever is not settled by then is measured as it is. */
const LIMIT: Seconds = 10
/** A second is quiet when no more than one frame of thirty is lost. */
const QUIET = 0.96

/**
 * Waits until a whole second has gone by without lost frames or underruns: while the window compiles and fills its
 * sources, two cores have no time for 30 frames, and the test is about the steady state.
 */
export async function settle({ audio, video }: Pick<Services, 'audio' | 'video'>, signal?: AbortSignal): Promise<void> {
  for (let waited = 0; waited < LIMIT; waited += LOOK) {
    const [sound, picture] = [audio.facts(), video.facts()]
    await delay(LOOK, signal)
    const [soundNow, pictureNow] = [audio.facts(), video.facts()]
    const framesIn = pictureNow.framesIn - picture.framesIn
    const framesOut = pictureNow.framesOut - picture.framesOut
    if (framesIn > 0 && framesOut >= QUIET * framesIn && soundNow.underruns === sound.underruns) return
  }
}
