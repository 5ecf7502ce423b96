import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useShell } from '../app/shell'
import { LabContext } from './lab-context'
import { ExperimentPage } from './shell/experiment-page'
import { HomeMap } from './shell/home-map'
import { Lessons } from './shell/lessons'
import { useLabMute } from './sound/use-hear'
import { useClock } from './use-clock'
import { useLabCommands } from './use-lab-commands'
import { usePresenterTheme } from './use-presenter-theme'
import './lab.css'
import './shell/home-map.css'
import './panel/panel.css'
import './panel/formula.css'
import './shell/player.css'
import './panel/progress.css'
import './slap/slap-face.css'
import './spectrogram/spectrogram.css'
import './shell/presenter.css'
import './shell/narrow.css'

function Lab() {
  const t = useTranslations('lab')
  const { lab } = useShell()
  useClock()
  useLabCommands()
  useLabMute()
  const open = useStore(lab, (view) => view.open)
  const presenter = useStore(lab, (view) => view.presenter)
  const isPresenting = presenter && open !== null
  usePresenterTheme(isPresenting)
  return (
    <main className="lab" aria-label={t('title')} data-region tabIndex={-1} data-presenter={isPresenting || undefined}>
      {!isPresenting && <Lessons />}
      {isPresenting && <h1 className="visually-hidden">{t('title')}</h1>}
      {open ? <ExperimentPage key={open} /> : <HomeMap />}
    </main>
  )
}

/** The lab: a map of experiments, and one of them. */
export function LabScreen() {
  const { lab } = useShell()
  return (
    <LabContext value={lab}>
      <Lab />
    </LabContext>
  )
}
