/** From the command table's keys (tinykeys notation) to Electron's accelerators. Pure. */
const names: Readonly<Record<string, string>> = {
  $mod: 'CommandOrControl',
  Control: 'Control',
  Alt: 'Alt',
  Shift: 'Shift',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Comma: ',',
  Period: '.',
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
  Space: 'Space',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Enter: 'Enter',
  Escape: 'Escape',
}

/** undefined for what a menu cannot show: sequences of keys and keys without a name in Electron. */
export function acceleratorOf(keys: string): string | undefined {
  const parts = keys.split('+').map(partOf)
  return parts.includes(undefined) ? undefined : parts.join('+')
}

/** A plain letter as a menu key would take typing away on macOS, where menus see keys as well. */
export function hasModifier(accelerator: string): boolean {
  return /^(CommandOrControl|Control|Alt)\+/.test(accelerator) || /(^|\+)F\d+$/.test(accelerator)
}

function partOf(part: string): string | undefined {
  const digit = /^Digit(\d)$/.exec(part)
  if (digit) return digit[1]
  if (/^Key[A-Z]$/.test(part)) return part.slice(3)
  if (/^F\d{1,2}$/.test(part)) return part
  if (part.length === 1) return part.toUpperCase()
  return names[part]
}
