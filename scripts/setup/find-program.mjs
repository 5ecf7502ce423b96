/** Looks a program up in PATH, as `which` does, without needing `which`. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @returns {string | undefined} full path of the first of the names that exists */
export function findProgram(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name)
      try {
        accessSync(path, constants.X_OK)
        return path
      } catch {
        // Not in this folder; the next one may have it.
      }
    }
  }
  return undefined
}
