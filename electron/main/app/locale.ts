/** The language of the user interface as the system gives it. */
import { app } from 'electron'
import { type Language, languageOf } from '../../../shared/messages/catalogue'
import type { Settings } from '../../../shared/settings/settings'

/** A `--lang` switch goes before the system's list; names that are no language (`C`) are passed over. */
export function systemLocale(): string {
  const candidates = [app.commandLine.getSwitchValue('lang'), ...app.getPreferredSystemLanguages(), app.getLocale()]
  return candidates.find(isLocale) ?? 'en'
}

export function languageIn(settings: Settings, locale: string): Language {
  return settings.language === 'system' ? languageOf(locale) : settings.language
}

function isLocale(name: string): boolean {
  return /^[a-z]{2,3}([-_]|$)/i.test(name)
}
