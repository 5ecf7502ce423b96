import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { StoredCase } from './case'
import { type PictureEntry, type SoundEntry, trialOfPicture, trialOfSound } from './read-media'
import type { SeedCase } from './seed-case'
import { type Registry, type Trial, trialOfCase, trialOfSeedCase } from './trial'

/** What a file holds: its cases, or a remark on why it holds none. */
export type CaseFile = { trials: Trial[]; remark?: string }

type Entry = { [key: string]: unknown }

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasWords(entry: Entry, ...keys: string[]): boolean {
  return keys.every((key) => typeof entry[key] === 'string')
}

function hasObjects(entry: Entry, ...keys: string[]): boolean {
  return keys.every((key) => isEntry(entry[key]))
}

// Each check names what tells its format apart; what else is wrong with a case shows when it runs, as its own failure.
function isCase(entry: Entry): boolean {
  return hasWords(entry, 'id', 'op') && hasObjects(entry, 'inputs', 'expected', 'tol')
}

function isSeedCase(entry: Entry): boolean {
  return hasWords(entry, 'id', 'op') && hasObjects(entry, 'inputs', 'params') && 'expected' in entry
}

function isPictureEntry(entry: Entry): boolean {
  return hasWords(entry, 'name', 'border', 'input', 'expected') && hasObjects(entry, 'kernel', 'tol')
}

function isSoundEntry(value: unknown): boolean {
  return isEntry(value) && hasWords(value, 'x', 'h', 'expected', 'mode') && hasObjects(value, 'tol')
}

function trialsOf(content: unknown, folder: string, registry: Registry): Trial[] | undefined {
  if (isSoundEntry(content)) {
    return [trialOfSound(content as SoundEntry, folder, registry)]
  }
  if (!Array.isArray(content) || content.length === 0 || !content.every(isEntry)) {
    return undefined
  }
  if (content.every(isPictureEntry)) {
    return content.map((entry) => trialOfPicture(entry as PictureEntry, folder, registry))
  }
  if (content.every((entry) => isCase(entry) || isSeedCase(entry))) {
    return content.map((entry) =>
      isCase(entry) ? trialOfCase(entry as StoredCase, registry) : trialOfSeedCase(entry as SeedCase, registry),
    )
  }
  return undefined
}

/** Reads a JSON file of any of the four formats; any other content is remarked, not failed. */
export function readCaseFile(file: string, registry: Registry): CaseFile {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (problem) {
    return { trials: [], remark: `not JSON (${problem instanceof Error ? problem.message : String(problem)})` }
  }
  const trials = trialsOf(content, path.dirname(file), registry)
  return trials ? { trials } : { trials: [], remark: 'not a case file' }
}
