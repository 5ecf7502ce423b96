import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import {
  computedClap,
  computedRoom,
  heardIn,
  measuringSweep,
  RECORD_SECONDS,
  roomFromClap,
  roomFromSweep,
} from '../../../shared/lab/e6/room'
import { useServices } from '../../app/services'
import { useShell } from '../../app/shell'
import { useLab } from '../lab-context'
import { useHear } from '../sound/use-hear'
import { type Recorded, recordSound } from './record-sound'

export type Way = 'sweep' | 'clap'
export type RoomTrouble = 'roomNothing' | 'roomNoClap' | 'roomBroken'

export interface RoomRecorder {
  /** Share that is done, while something is recorded. */
  progress: { way: Way; share: number } | null
  trouble: RoomTrouble | null
  /** Whether a microphone listens; else the computed room answers, on the same way. */
  hasMicrophone: boolean
  record(way: Way): Promise<void>
  cancel(): void
}

/** Records the answer of the room; Escape or leaving the page ends it. */
export function useRoomRecorder(): RoomRecorder {
  const { audio } = useServices()
  const { sources, monitorLevel } = useShell()
  const lab = useLab()
  const hear = useHear()
  const hasMicrophone = useStore(sources.store, ({ sound }) => sound?.kind === 'stream')
  const [progress, setProgress] = useState<RoomRecorder['progress']>(null)
  const [trouble, setTrouble] = useState<RoomTrouble | null>(null)
  const running = useRef<AbortController | null>(null)

  const cancel = useCallback(() => {
    running.current?.abort()
    audio.stopBeside()
  }, [audio])
  useEffect(() => cancel, [cancel])
  const isRunning = progress !== null
  useEffect(() => {
    if (!isRunning) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      cancel()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [isRunning, cancel])

  async function listen(way: Way, signal: AbortSignal): Promise<Recorded | 'unheard' | null> {
    let outcome: Awaited<ReturnType<typeof hear.play>> | undefined
    const began = () => {
      if (way === 'clap') return
      const { contextRate } = audio.facts()
      void hear.play(measuringSweep(contextRate), contextRate).then((end) => {
        outcome = end
        if (end !== 'ended') running.current?.abort()
      })
    }
    // Its own answer coming back from the monitor would be part of the room.
    audio.setMonitorGain(Number.NEGATIVE_INFINITY)
    const share = (done: number) => setProgress({ way, share: done })
    const recorded = await recordSound(audio, { seconds: RECORD_SECONDS, signal, began, progress: share })
    audio.setMonitorGain(monitorLevel.store.getState().gain)
    return outcome === 'muted' || outcome === 'unheard' ? 'unheard' : recorded
  }

  async function record(way: Way): Promise<void> {
    running.current?.abort()
    const abort = new AbortController()
    running.current = abort
    setTrouble(null)
    setProgress({ way, share: 0 })
    const recorded = hasMicrophone ? await listen(way, abort.signal) : computed(way, audio.facts().contextRate)
    if (running.current !== abort) return
    setProgress(null)
    // Why nothing was played has been said; who cancels needs no word.
    if (recorded === 'unheard' || abort.signal.aborted) return
    if (!recorded) return setTrouble('roomBroken')
    const { samples, rate } = recorded
    const room = way === 'sweep' ? roomFromSweep(samples, rate) : roomFromClap(samples, rate)
    if (room) lab.setState({ room })
    else setTrouble(way === 'sweep' ? 'roomNothing' : 'roomNoClap')
  }

  return { progress, trouble, hasMicrophone, record, cancel }
}

/** Before the sound runs its rate is not known yet. */
const USUAL_RATE = 48_000

function computed(way: Way, contextRate: number): Recorded {
  const rate = contextRate || USUAL_RATE
  const sound = way === 'sweep' ? measuringSweep(rate) : computedClap(rate)
  return { samples: heardIn(computedRoom(rate), sound), rate }
}
