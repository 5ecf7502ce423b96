import { useEffect, useState } from 'react'
import { MAX_SERIES } from '../../../shared/lab/e7/model'
import { LIVE_SECONDS, levels } from '../../../shared/lab/live'
import type { Milliseconds } from '../../../shared/units'
import { useServices } from '../../app/services'
import { useLab } from '../lab-context'
import { setData } from '../use-lab-commands'

/** Five moments of 20 ms: as often as the eye follows, with time for everything else between. */
const LOOK_EVERY: Milliseconds = 100

/** While it follows, the series is the level of the last moments and the clock stands at the newest. All of it is one step of undo. */
export function useLevelFollower(): { isFollowing: boolean; toggle(): void } {
  const { audio } = useServices()
  const lab = useLab()
  const [isFollowing, setFollowing] = useState(false)
  useEffect(() => {
    if (!isFollowing) return
    let isLooking = true
    lab.setState({ playing: false })
    lab.begin()
    const look = async () => {
      const { input } = await audio.excerpt(LIVE_SECONDS.levels)
      const x = levels(input[0] ?? [], MAX_SERIES)
      if (isLooking && x.length > 0) setData(lab, { x, at: x.length - 1 })
    }
    const timer = setInterval(() => void look(), LOOK_EVERY)
    return () => {
      isLooking = false
      clearInterval(timer)
      lab.end()
    }
  }, [isFollowing, audio, lab])
  return { isFollowing, toggle: () => setFollowing((before) => !before) }
}
