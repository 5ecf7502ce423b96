export type Arguments = { strict: boolean; places: string[]; json: string | undefined }

export const USAGE = 'npm run conformance -- [--strict] DIR… [--json FILE]'

/** Reads the command line; throws with the usage on an unknown option, a missing file name or no folder at all. */
export function readArguments(words: readonly string[]): Arguments {
  const result: Arguments = { strict: false, places: [], json: undefined }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    if (word === '--strict') {
      result.strict = true
    } else if (word === '--json') {
      at += 1
      result.json = words[at]
      if (result.json === undefined || result.json.startsWith('--')) {
        throw new Error(`--json needs the name of a file. Usage: ${USAGE}`)
      }
    } else if (word.startsWith('--')) {
      throw new Error(`Unknown option ${word}. Usage: ${USAGE}`)
    } else {
      result.places.push(word)
    }
  }
  if (result.places.length === 0) {
    throw new Error(`Name at least one folder. Usage: ${USAGE}`)
  }
  return result
}
