import { type ReactNode, useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useShell } from '../app/shell'
import type { SettingsPage } from '../app/ui-store'
import { AboutPage } from './about-page'
import { AppearancePage } from './appearance-page'
import { DevicesPage } from './devices/devices-page'
import { findSettings, type FoundSetting } from './find-settings'
import { focusSetting } from './focus-setting'
import { PrivacyPage } from './privacy-page'
import { SelfTestPage } from './self-test/self-test-page'
import { ShortcutsPage } from './shortcuts/shortcuts-page'
import './settings.css'

const PAGES: Readonly<Record<SettingsPage, () => ReactNode>> = {
  devices: DevicesPage,
  appearance: AppearancePage,
  shortcuts: ShortcutsPage,
  privacy: PrivacyPage,
  'self-test': SelfTestPage,
  about: AboutPage,
}

function Found({ typed, onChoose }: { typed: string; onChoose: (setting: FoundSetting) => void }) {
  const t = useTranslations('settings')
  const found = findSettings(typed)
  if (found.length === 0) return <p className="second">{t('notFound')}</p>
  return (
    <ul className="stack" aria-label={t('found')}>
      {found.map((setting) => (
        <li key={`${setting.page}.${setting.key}`}>
          <Button className="found-setting" onPress={() => onChoose(setting)}>
            <span>{t(`${setting.page}.${setting.key}` as 'devices.camera')}</span>
            <span className="second">{t(`page.${setting.page}`)}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Settings as a page of the window: pages at the left, search over all of them. */
export function SettingsScreen() {
  const t = useTranslations('settings')
  const { ui } = useShell()
  const page = useStore(ui, (state) => state.page)
  const [typed, setTyped] = useState('')
  const Page = PAGES[page]
  const choose = (setting: FoundSetting) => {
    setTyped('')
    ui.show('settings', setting.page)
    focusSetting(setting.key)
  }
  return (
    <main className="settings" aria-label={t('title')} data-region tabIndex={-1}>
      <div className="settings-side">
        <h1 className="settings-title">{t('title')}</h1>
        <SearchField className="field" aria-label={t('search')} value={typed} onChange={setTyped}>
          <Input className="field-input" placeholder={t('search')} />
        </SearchField>
        <nav aria-label={t('pages')}>
          <ul className="settings-pages">
            {(Object.keys(PAGES) as SettingsPage[]).map((name) => (
              <li key={name}>
                <Button
                  className="settings-link"
                  aria-current={name === page && typed === '' ? 'page' : undefined}
                  onPress={() => {
                    setTyped('')
                    ui.show('settings', name)
                  }}
                >
                  {t(`page.${name}`)}
                </Button>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className="settings-page">
        <div className="settings-column">
          {typed === '' ? (
            <>
              <h2 className="settings-heading">{t(`page.${page}`)}</h2>
              <Page />
            </>
          ) : (
            <>
              <h2 className="settings-heading">{t('found')}</h2>
              <Found typed={typed} onChoose={choose} />
            </>
          )}
        </div>
      </div>
    </main>
  )
}
