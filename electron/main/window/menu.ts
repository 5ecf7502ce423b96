/** Puts the menu up, and again whenever language or keys change. */
import { Menu, app } from 'electron'
import type { CommandId } from '../../../shared/commands/table'
import type { Language } from '../../../shared/messages/catalogue'
import type { Settings } from '../../../shared/settings/settings'
import { menuTemplate } from './menu-template'

export function showMenu(language: Language, keys: Settings['keys'], run: (id: CommandId) => void) {
  const template = menuTemplate({
    language,
    platform: process.platform,
    keys,
    run,
    about: () => app.showAboutPanel(),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
