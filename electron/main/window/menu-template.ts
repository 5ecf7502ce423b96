/** The application menu as data, drawn from the command table. Pure, so that both languages can be tested. */
import type { MenuItemConstructorOptions } from 'electron'
import { type Command, type CommandGroup, type CommandId, commands, keysOf } from '../../../shared/commands/table'
import { type Language, messagesOf } from '../../../shared/messages/catalogue'
import { acceleratorOf, hasModifier } from './accelerator'

export interface MenuOptions {
  language: Language
  platform: string
  /** The user's own keys, by command id. */
  keys: Readonly<Record<string, string>>
  run(id: CommandId): void
  about(): void
}

type Item = MenuItemConstructorOptions

export function menuTemplate(options: MenuOptions): Item[] {
  const text = messagesOf(options.language).menu
  const mac = options.platform === 'darwin'
  const group = (name: CommandGroup) => commandItems(name, options)
  const about: Item = { label: text.about, click: options.about }
  return [
    ...(mac ? [applicationMenu(options, about)] : []),
    {
      label: text.file,
      submenu: [...group('file'), separator, mac ? role('close', text.close) : role('quit', text.quit)],
    },
    { label: text.edit, submenu: [...group('edit'), separator, ...clipboardItems(text)] },
    { label: text.sound, submenu: group('sound') },
    { label: text.picture, submenu: group('picture') },
    { label: text.stage, submenu: group('stage') },
    { label: text.view, submenu: [...group('screen'), separator, ...group('view'), separator, zoomMenu(text)] },
    { label: text.window, role: 'windowMenu', submenu: windowItems(text, mac) },
    { label: text.help, role: 'help', submenu: [...group('help'), separator, about] },
  ]
}

const separator: Item = { type: 'separator' }

type MenuText = ReturnType<typeof messagesOf>['menu']

function role(name: NonNullable<Item['role']>, label: string): Item {
  return { role: name, label }
}

function commandItems(group: CommandGroup, options: MenuOptions): Item[] {
  return commands
    .filter((command) => command.group === group && command.menu)
    .map((command) => commandItem(command, command.id, options))
}

/** The key is shown, not registered: the renderer answers keys, and one press must act once. */
function commandItem(command: Command, id: CommandId, { language, platform, keys, run }: MenuOptions): Item {
  const mac = platform === 'darwin'
  const accelerator = acceleratorOf(keysOf(command, keys, mac)[0] ?? '')
  const shown = accelerator !== undefined && (!mac || hasModifier(accelerator))
  return {
    id,
    label: command.name[language],
    click: () => run(id),
    ...(shown ? { accelerator, registerAccelerator: false } : {}),
  }
}

function clipboardItems(text: MenuText): Item[] {
  return [role('cut', text.cut), role('copy', text.copy), role('paste', text.paste), role('selectAll', text.selectAll)]
}

function zoomMenu(text: MenuText): Item {
  return {
    label: text.zoom,
    submenu: [role('resetZoom', text.zoomReset), role('zoomIn', text.zoomIn), role('zoomOut', text.zoomOut)],
  }
}

function windowItems(text: MenuText, mac: boolean): Item[] {
  const common = [role('minimize', text.minimize), role('zoom', text.zoomWindow)]
  return mac ? [...common, separator, role('front', text.front)] : [common[0] ?? separator, role('close', text.close)]
}

function applicationMenu({ language }: MenuOptions, about: Item): Item {
  const text = messagesOf(language).menu
  const items = [about, separator, role('services', text.services), separator]
  const hiding = [role('hide', text.hide), role('hideOthers', text.hideOthers), role('unhide', text.unhide)]
  return { label: 'Convolab', submenu: [...items, ...hiding, separator, role('quit', text.quit)] }
}
