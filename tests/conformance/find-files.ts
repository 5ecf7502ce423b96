import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** A JSON file to run and the name it goes by: its path below the folder that was asked for, with `/`. */
export type FoundFile = { file: string; name: string }

/** Every JSON file below a folder in the order of names, or the file itself; throws where there is neither. */
export function findCaseFiles(place: string): FoundFile[] {
  if (!existsSync(place)) {
    throw new Error(`There is no folder ${place}`)
  }
  if (!statSync(place).isDirectory()) {
    return [{ file: place, name: path.basename(place) }]
  }
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, name: path.relative(place, file).split(path.sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
