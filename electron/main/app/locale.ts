/** The language of the user interface as the system gives it. */
import { app } from 'electron'
import { type Language, languageOf } from '../../../shared/messages/catalogue'
import type { Settings } from '../../../shared/settings/settings'

/** A `--lang` switch goes before the system's list. */
export function systemLocale(): string {
  const [first] = app.getPreferredSystemLanguages()
  return app.commandLine.getSwitchValue('lang') || first || app.getLocale() || 'en'
}

export function languageIn(settings: Settings, locale: string): Language {
  return settings.language === 'system' ? languageOf(locale) : settings.language
}
