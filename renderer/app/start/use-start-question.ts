import { useStore } from 'zustand'
import { useServices } from '../services'
import { useMonitor } from '../session-state'
import { useShell } from '../shell'
import { useSeen } from './use-seen'

/** What the start card asks now: whose sources, then whether to hear them; null once both are answered. */
export function useStartQuestion(): 'sources' | 'hear' | null {
  const { start } = useServices()
  const { sources } = useShell()
  const chosen = useSeen('start-sources')
  const heard = useSeen('start-hear')
  const monitor = useMonitor()
  const isLive = useStore(sources.store, (state) => state.sound?.kind === 'stream')
  if (start.mode.kind !== 'live') return null
  if (!chosen.seen) return 'sources'
  return !heard.seen && isLive && monitor.kind === 'muted' ? 'hear' : null
}
