/** When a key belongs to a command and when to the control that has the focus. Pure; the shell is `key-handling.ts`. */
import type { Command } from '../../shared/commands/table'
import { keysOf } from '../../shared/commands/table'

/** What has the focus, as far as keys are concerned. */
export type FocusKind =
  /** Letters are text here, and undo is the field's own. */
  | 'text'
  /** Letters search the list, Delete and arrows are its own. */
  | 'list'
  | 'other'

const MODIFIERS = ['$mod', 'Control', 'Meta', 'Alt']
const TEXT_OWN = ['$mod+z', '$mod+Shift+z', '$mod+y', '$mod+b', 'Alt+ArrowUp', 'Alt+ArrowDown']
const NAMED_KEY = /^(?:F\d{1,2}|Escape|Tab|Enter)$/

/** Plain letters, signs and Delete: keys that mean something else wherever text is typed. */
export function isPlainKey(binding: string): boolean {
  const parts = binding.split('+')
  return !parts.some((part) => MODIFIERS.includes(part)) && !NAMED_KEY.test(parts.at(-1) ?? '')
}

const NO_LETTER = /(?:Delete|Backspace|Space|Home|End|PageUp|PageDown)$/

/** A plain key that writes a letter or sign; Delete, Space and the keys that move are plain but no letters. */
export function isLetterKey(binding: string): boolean {
  return isPlainKey(binding) && !NO_LETTER.test(binding)
}

export function allows(binding: string, focus: FocusKind, letterKeys: boolean): boolean {
  if (isLetterKey(binding) && !letterKeys) return false
  if (focus === 'text') return !isPlainKey(binding) && !TEXT_OWN.includes(binding)
  return focus === 'list' ? !isPlainKey(binding) : true
}

/** Another command that has these keys already, or undefined. */
export function conflictOf(
  commands: readonly Command[],
  own: Readonly<Record<string, string>>,
  mac: boolean,
  id: string,
  binding: string,
): Command | undefined {
  const wanted = binding.toLowerCase()
  return commands.find(
    (command) => command.id !== id && keysOf(command, own, mac).some((keys) => keys.toLowerCase() === wanted),
  )
}

const LONE_MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']

/** The binding of a key press, in tinykeys notation; undefined for a modifier alone. */
export function bindingOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  mac: boolean,
): string | undefined {
  if (LONE_MODIFIERS.includes(event.key)) return undefined
  const letter = /^[a-z]$/i.test(event.key)
  const modifiers = [
    event.ctrlKey && (mac ? 'Control' : '$mod'),
    event.metaKey && (mac ? '$mod' : 'Meta'),
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
  ]
  // Signs and digits change with Shift and layout, so the key's place is kept for them.
  const key = letter ? event.key.toLowerCase() : event.code || event.key
  return [...modifiers.filter((modifier) => modifier !== false), key].join('+')
}
