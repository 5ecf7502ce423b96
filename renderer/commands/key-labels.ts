/** Keys as people read them on their keyboard: `$mod+Shift+m` is Ctrl Shift M, on macOS ⌘ ⇧ M. */
const WORDS: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  Control: 'Ctrl',
  Meta: 'Super',
  Comma: ',',
  Period: '.',
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Backspace: '⌫',
}

const MAC_WORDS: Readonly<Record<string, string>> = {
  $mod: '⌘',
  Meta: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Delete: '⌦',
}

/** What Shift makes of a key on the US layout, where that is how people know the key. */
const SHIFTED: Readonly<Record<string, string>> = { 'Shift+Slash': '?' }

/** One label a key, in the order to press them. */
export function keyLabels(keys: string, mac: boolean): string[] {
  const shifted = SHIFTED[keys]
  if (shifted) return [shifted]
  return keys.split('+').map((part) => {
    const word = (mac ? MAC_WORDS[part] : undefined) ?? WORDS[part] ?? part.replace(/^(?:Digit|Key)(?=.$)/, '')
    return word.length === 1 ? word.toUpperCase() : word
  })
}

/** For `aria-keyshortcuts`, e.g. "Control+Shift+M". */
export function ariaKeys(keys: readonly string[], mac: boolean): string | undefined {
  const written = keys.map((binding) =>
    binding
      .replace('$mod', mac ? 'Meta' : 'Control')
      .replace(/Digit|Key(?=[A-Z]$)/, '')
      .replace('BracketLeft', '[')
      .replace('BracketRight', ']')
      .replace('Comma', ',')
      .replace('Slash', '/'),
  )
  return written.length > 0 ? written.join(' ') : undefined
}
