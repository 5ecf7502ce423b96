/** Takes the last second of sound and has it judged in a worker: the definition is slow by intention. */
import { kernelLength } from '../../shared/chain/audio/stereo-kernel'
import type { Decibels } from '../../shared/units'
import type { AudioExcerpt, AudioSession } from '../audio/contract'
import type { Verifier } from './use-verdict'
import { LOOK, type SoundDoubt, type SoundVerdict } from './verify-sound'

/** The self-test's own limit. */
export const SOUND_LIMIT: Decibels = -120

/** Owns its worker; end it with `dispose`, after which a question stays open. */
export function createSoundVerifier(
  audio: Pick<AudioSession, 'excerpt' | 'facts'>,
): Verifier<SoundVerdict | SoundDoubt> {
  const worker = new Worker(new URL('./verify-sound.worker.ts', import.meta.url), { type: 'module' })
  return {
    async verify() {
      const excerpt = await takeExcerpt(audio)
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<SoundVerdict | SoundDoubt>) => resolve(data)
        worker.onerror = (event) => reject(new Error(event.message))
        worker.postMessage(
          excerpt,
          [...excerpt.input, ...excerpt.output].map(({ buffer }) => buffer as ArrayBuffer),
        )
      })
    },
    dispose: () => worker.terminate(),
  }
}

/** The last second and what it depends on; a kernel that has just gone may reach back further than the present one. */
async function takeExcerpt(audio: Pick<AudioSession, 'excerpt' | 'facts'>): Promise<AudioExcerpt> {
  const { taps, contextRate } = audio.facts()
  const excerpt = await audio.excerpt(LOOK + taps / contextRate, LOOK)
  const longest = Math.max(0, ...excerpt.course.map(({ kernel }) => kernelLength(kernel)))
  return longest > taps ? audio.excerpt(LOOK + longest / contextRate, LOOK) : excerpt
}
