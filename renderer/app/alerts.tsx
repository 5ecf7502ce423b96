import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useAnnounce } from './announce'
import { useServices } from './services'
import { useMonitor } from './session-state'

/** Says aloud what must not wait: howling, and a device that went away. */
export function Alerts() {
  const t = useTranslations()
  const announce = useAnnounce()
  const { capture } = useServices()
  const monitor = useMonitor()
  const isHowling = monitor.kind === 'muted' && monitor.reason === 'howl'
  const lost = useStore(capture.store, (state) => state.lost.at(-1))

  useEffect(() => {
    if (isHowling) announce.alert(t('app.monitor.howl'))
  }, [isHowling, announce, t])

  useEffect(() => {
    if (!lost) return
    const { label, instead, kind } = lost
    if (instead !== null) announce.alert(t(`capture.${kind}.lost`, { label, instead }))
    else if (kind === 'output') announce.alert(t('capture.output.lostToDefault', { label }))
    else announce.alert(t(`capture.${kind}.lostToTest`, { label }))
  }, [lost, announce, t])

  return null
}
