/** Theme and menu follow the settings. */
import type { CommandId } from '../../../shared/commands/table'
import { languageIn } from '../app/locale'
import type { SettingsStore } from '../settings/settings-store'
import { showMenu } from './menu'
import { applyTheme } from './window'

export function followSettings(
  settings: Pick<SettingsStore, 'current' | 'on'>,
  locale: string,
  run: (id: CommandId) => void,
) {
  let shown = ''
  function follow() {
    const current = settings.current()
    applyTheme(current.theme)
    const language = languageIn(current, locale)
    const next = JSON.stringify([language, current.keys])
    if (next === shown) return
    shown = next
    showMenu(language, current.keys, run)
  }
  follow()
  settings.on(follow)
}
