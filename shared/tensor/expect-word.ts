/** Throws unless the word is one of the allowed ones, which the message lists. */
export function expectWord(name: string, word: string, allowed: readonly string[]): void {
  if (!allowed.includes(word)) {
    throw new RangeError(`Unknown ${name} "${word}", expected one of: ${allowed.join(', ')}`)
  }
}
