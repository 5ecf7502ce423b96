/** States of both sessions for React. What the sessions return may be a new object each time, so text is compared. */
import { useCallback, useSyncExternalStore } from 'react'
import type { AudioState, MonitorState } from '../audio/contract'
import type { VideoState } from '../video/contract'
import { useServices } from './services'

function useSnapshot<State extends object>(watch: (listener: () => void) => () => void, read: () => State): State {
  const text = useSyncExternalStore(watch, () => JSON.stringify(read()))
  return JSON.parse(text) as State
}

export function useMonitor(): MonitorState {
  const { audio } = useServices()
  return useSnapshot(
    useCallback((listener: () => void) => audio.on(listener), [audio]),
    () => audio.monitor(),
  )
}

export function useAudioState(): AudioState {
  const { audio } = useServices()
  return useSnapshot(
    useCallback((listener: () => void) => audio.on(listener), [audio]),
    () => audio.state(),
  )
}

export function useVideoState(): VideoState {
  const { video } = useServices()
  return useSnapshot(
    useCallback((listener: () => void) => video.on(listener), [video]),
    () => video.state(),
  )
}
