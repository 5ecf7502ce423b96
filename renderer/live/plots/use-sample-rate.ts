import { useCallback, useSyncExternalStore } from 'react'
import type { Hertz } from '../../../shared/units'
import { useServices } from '../../app/services'

/** Until the sound runs, plots are laid out for the usual rate. */
const USUAL: Hertz = 48_000

/** Rate of the engine; it changes only with the engine's state. */
export function useSampleRate(): Hertz {
  const { audio } = useServices()
  const watch = useCallback((listener: () => void) => audio.on(listener), [audio])
  return useSyncExternalStore(watch, () => audio.facts().contextRate || USUAL)
}
