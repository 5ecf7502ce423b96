/** Colours for painters: the tokens in force at an element, resolved, and a call when they change. */
const TOKENS = [
  'window',
  'surface',
  'raised',
  'input',
  'kernel',
  'output',
  'difference',
  'warning',
  'text',
  'text-second',
  'border',
  'hairline',
  'focus',
] as const

export type ColourToken = (typeof TOKENS)[number]
/** CSS colours, ready for `fillStyle`. */
export type Colours = Readonly<Record<ColourToken, string>>

export function readColours(element: Element): Colours {
  const style = getComputedStyle(element)
  return Object.fromEntries(TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()])) as Colours
}

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'] as const

/** Calls when the setting or the system changes the colours. @returns a function that ends it. */
export function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const lists = QUERIES.map((query) => matchMedia(query))
  for (const list of lists) list.addEventListener('change', listener)
  return () => {
    observer.disconnect()
    for (const list of lists) list.removeEventListener('change', listener)
  }
}
