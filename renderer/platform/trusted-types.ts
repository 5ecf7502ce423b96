/**
 * The default policy that the CSP asks for: what libraries hand to HTML and script sinks passes here.
 * React and react-aria set innerHTML to '' only; workers and worklets come from our own origin.
 */
interface PolicyRules {
  createHTML(text: string): string
  createScriptURL(address: string): string
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: PolicyRules): unknown
}

export function installTrustedTypes(): void {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes
  factory?.createPolicy('default', {
    createHTML(text) {
      if (text !== '') throw new TypeError('HTML from text is refused')
      return text
    },
    createScriptURL(address) {
      const url = new URL(address, location.href)
      if (url.protocol === 'blob:' || url.origin !== location.origin) throw new TypeError(`Script refused: ${address}`)
      return address
    },
  })
}
