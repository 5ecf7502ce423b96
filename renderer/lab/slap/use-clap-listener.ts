import { useEffect, useState } from 'react'
import { hearClaps, LOOK_SECONDS, NOT_HEARD } from '../../../shared/lab/e5/listen'
import { MAX_SLAPS } from '../../../shared/lab/e5/model'
import type { Milliseconds } from '../../../shared/units'
import { useServices } from '../../app/services'
import { useLab } from '../lab-context'
import { setData } from '../use-lab-commands'

const LOOK_EVERY: Milliseconds = 100

/** While it listens every clap becomes a slap, and the clock goes with the sound. All of it is one step of undo. */
export function useClapListener(): { isListening: boolean; toggle(): void } {
  const { audio } = useServices()
  const lab = useLab()
  const [isListening, setListening] = useState(false)
  useEffect(() => {
    if (!isListening) return
    let listening = NOT_HEARD
    let own: number[] = []
    let isLooking = false
    lab.setState({ playing: false })
    lab.begin()
    const look = async () => {
      const { input, rate, contextTime } = await audio.excerpt(LOOK_SECONDS)
      const [sound] = input
      if (!isLooking || !sound || contextTime === undefined) return
      const heard = hearClaps(listening, sound, rate, contextTime)
      listening = heard.listening
      if (heard.fresh.length > 0) {
        own = [...own, ...heard.fresh].slice(-MAX_SLAPS)
        setData(lab, { own })
      }
      const now = contextTime + sound.length / rate
      if (listening.first !== null) lab.dispatch({ type: 'seek', at: Math.max(0, now - listening.first) })
    }
    isLooking = true
    const timer = setInterval(() => void look(), LOOK_EVERY)
    return () => {
      isLooking = false
      clearInterval(timer)
      lab.end()
    }
  }, [isListening, audio, lab])
  return { isListening, toggle: () => setListening((before) => !before) }
}
