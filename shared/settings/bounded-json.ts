/** JSON from a file that anybody may have written: size and nesting are bounded before a schema walks it. */
import { type Outcome, failure, success } from '../outcome'

export type JsonFault = 'too-long' | 'too-deep' | 'not-json'

const MAX_DEPTH = 32

/** @param maxLength in UTF-16 code units. */
export function parseBoundedJson(text: string, maxLength: number): Outcome<unknown, JsonFault> {
  if (text.length > maxLength) return failure('too-long')
  if (nesting(text) > MAX_DEPTH) return failure('too-deep')
  try {
    return success(JSON.parse(text, withoutPrototype))
  } catch {
    return failure('not-json')
  }
}

/** JSON.parse makes an own `__proto__` key, which a later spread or assignment could turn into a prototype. */
function withoutPrototype(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value
}

/** Deepest nesting of brackets outside strings. */
function nesting(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (inString) {
      if (character === '\\') index++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth--
  }
  return deepest
}
