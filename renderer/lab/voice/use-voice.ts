import { useState } from 'react'
import { peakOf } from '../../../shared/lab/e6/room'
import {
  energyOf,
  goThrough,
  isLoop,
  lastOf,
  matched,
  type Voice,
  voiceSeconds,
  type VoiceWay,
} from '../../../shared/lab/voice'
import { encodeWav } from '../../../shared/sound-files/encode-wav'
import type { Hertz } from '../../../shared/units'
import { useServices } from '../../app/services'
import { useKernelFile } from '../../live/kernel-file/use-kernel-file'
import { useLab, useResting } from '../lab-context'
import { useHear } from '../sound/use-hear'

/** −80 dBFS: what stays below has not been spoken. */
const NOTHING = 1e-4

export interface VoiceVerbs {
  freeze(): Promise<void>
  dry(): Promise<void>
  through(way: VoiceWay): Promise<void>
  useInLive(): Promise<void>
  trouble: 'noSound' | 'kernelSilent' | null
  /** Largest difference of both roads, where there are two. */
  difference: number | null
}

/** Plays frozen sound through a kernel. @param kernelAt its taps at a rate */
export function useVoice(kernelAt: (rate: Hertz) => Float64Array<ArrayBuffer>): VoiceVerbs {
  const { audio } = useServices()
  const lab = useLab()
  const { state } = useResting()
  const hear = useHear()
  const files = useKernelFile()
  const [trouble, setTrouble] = useState<VoiceVerbs['trouble']>(null)
  const [difference, setDifference] = useState<number | null>(null)

  async function take(): Promise<Voice | null> {
    const { input, rate } = await audio.excerpt(voiceSeconds(state.exp))
    const samples = Float32Array.from(input[0] ?? [])
    const voice = peakOf(samples) > NOTHING ? { samples, rate } : null
    setTrouble(voice ? null : 'noSound')
    if (voice) lab.setState({ voice })
    return voice
  }

  async function frozen(): Promise<Voice | null> {
    const voice = lab.getState().voice ?? (await take())
    return voice && lastOf(voice, state.exp)
  }

  /** Null for a kernel of zeros. */
  function tapsAt(rate: Hertz): Float64Array<ArrayBuffer> | null {
    const taps = kernelAt(rate)
    const isSilent = !(energyOf(taps) > 0)
    setTrouble(isSilent ? 'kernelSilent' : null)
    return isSilent ? null : taps
  }

  return {
    trouble,
    difference,
    freeze: async () => void (await take()),
    async dry() {
      const voice = await frozen()
      if (voice) await hear.play(voice.samples, voice.rate)
    },
    async through(way) {
      const voice = await frozen()
      const taps = voice && tapsAt(voice.rate)
      if (!taps) return
      const heard = goThrough(way, voice.samples, taps)
      const other = way === 'timeRoad' ? 'frequencyRoad' : way === 'frequencyRoad' ? 'timeRoad' : null
      setDifference(other && largestDifference(heard, goThrough(other, voice.samples, taps)))
      const wet = matched(heard, voice.samples)
      lab.setState({ heard: { rate: voice.rate, dry: voice.samples, wet } })
      await hear.play(wet, voice.rate, isLoop(way))
    },
    async useInLive() {
      const rate = audio.facts().contextRate
      const taps = tapsAt(rate)
      if (!taps) return
      await files.drop(new File([encodeWav([Float32Array.from(taps)], rate)], `convolab-${state.exp}.wav`))
    },
  }
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, value, n) => Math.max(most, Math.abs(value - (b[n] as number))), 0)
}
