/** The one way on which the lab sounds: on a click, beside the chain, through its limiter, muted by the key that mutes all. */
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { Hertz } from '../../../shared/units'
import { useServices } from '../../app/services'
import { showToast } from '../../app/widgets/toasts'
import { useHandler } from '../../commands/use-handler'
import type { BesideOutcome } from '../../audio/contract'
import { useLab } from '../lab-context'

export interface Hear {
  /** Ends what still sounds. Says why, when nothing can be heard. */
  play(sound: Float32Array<ArrayBuffer>, rate: Hertz, loop?: boolean): Promise<BesideOutcome>
  stop(): void
  isPlaying: boolean
}

export function useHear(): Hear {
  const { audio } = useServices()
  const t = useTranslations('lab')
  const isPlaying = useSyncExternalStore(
    useCallback((listener: () => void) => audio.on(listener), [audio]),
    () => audio.isPlayingBeside(),
  )
  const play = async (sound: Float32Array<ArrayBuffer>, rate: Hertz, loop = false) => {
    const outcome = await audio.playBeside(sound, rate, loop)
    if (outcome === 'muted' || outcome === 'unheard') showToast(t(outcome))
    return outcome
  }
  return { play, stop: () => audio.stopBeside(), isPlaying }
}

/** While the lab sounds, the key that mutes ends it, whether the monitor is on or not; leaving the page ends it as well. */
export function useLabMute(): void {
  const { audio } = useServices()
  const { isPlaying } = useHear()
  useHandler('monitor.toggle', isPlaying ? () => audio.setMonitor(false) : null)
  const open = useStore(useLab(), (view) => view.open)
  // Another page is another sound.
  useEffect(() => () => audio.stopBeside(), [audio, open])
}
