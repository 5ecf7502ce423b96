import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'use-intl'
import { useStore } from 'zustand'
import { languageOf, messagesOf } from '../../shared/messages/catalogue'
import { EngineDialog } from '../live/engine/engine-dialog'
import { PictureEngineDialog } from '../live/engine/picture-engine-dialog'
import { LabScreen } from '../lab/lab-screen'
import { LiveScreen } from '../live/live-screen'
import { SettingsScreen } from '../settings/settings-screen'
import { VerifyDialog } from '../verify/verify-dialog'
import { Alerts } from './alerts'
import { AnnounceRegions } from './announce'
import { useAppCommands } from './app-commands'
import { ErrorBoundary } from './error-boundary'
import { NoticeBar } from './layout/notice-bar'
import { Rail } from './layout/rail'
import { StatusLine } from './layout/status-line'
import { TopBar } from './layout/top-bar'
import { KeySheet } from './palette/key-sheet'
import { Palette } from './palette/palette'
import { type Services, ServicesContext, useServices } from './services'
import { type Shell, ShellContext, useShell } from './shell'
import { ScreenDialog } from './sources/screen-dialog'
import { Hints } from './start/hints'
import { StartCard } from './start/start-card'
import { useAppearance } from './theme/use-theme'
import { Toasts } from './widgets/toasts'
import './app.css'

function Screens() {
  const { host } = useServices()
  const { ui } = useShell()
  const screen = useStore(ui, (state) => state.screen)
  return (
    <ErrorBoundary key={screen} log={(text) => void host.request('app:log', { level: 'error', text })}>
      {screen === 'live' && <LiveScreen />}
      {screen === 'lab' && <LabScreen />}
      {screen === 'settings' && <SettingsScreen />}
    </ErrorBoundary>
  )
}

function Frame() {
  useAppearance()
  useAppCommands()
  const { ui } = useShell()
  const isLive = useStore(ui, (state) => state.screen === 'live')
  return (
    <div className="frame">
      <TopBar />
      <Rail />
      <div className="stage-area">
        <NoticeBar />
        <Screens />
        {isLive && <StartCard />}
        {isLive && <Hints />}
      </div>
      <StatusLine />
      <Palette />
      <KeySheet />
      <ScreenDialog />
      <VerifyDialog />
      <EngineDialog />
      <PictureEngineDialog />
      <Toasts />
      <Alerts />
    </div>
  )
}

function Translated() {
  const { settings, start } = useServices()
  const chosen = useStore(settings.store, (state) => state.language)
  const language = chosen === 'system' ? languageOf(start.locale) : chosen
  const lang = language === 'zh' ? 'zh-CN' : 'en'
  useEffect(() => {
    document.documentElement.lang = lang
  }, [lang])
  return (
    <IntlProvider locale={language} messages={messagesOf(language)} timeZone="UTC">
      <I18nProvider locale={lang}>
        <AnnounceRegions>
          <Frame />
        </AnnounceRegions>
      </I18nProvider>
    </IntlProvider>
  )
}

/** The whole window. */
export function App({ services, shell }: { services: Services; shell: Shell }) {
  return (
    <ServicesContext value={services}>
      <ShellContext value={shell}>
        <Translated />
      </ShellContext>
    </ServicesContext>
  )
}
