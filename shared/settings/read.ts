/** From the text of a settings file to settings: bounded, migrated, validated. */
import { type Outcome, failure, success } from '../outcome'
import { parseBoundedJson } from './bounded-json'
import { type Settings, defaultSettings, settingsSchema } from './settings'

export type SettingsFault = 'damaged' | 'newer'

/** A hand-edited file stays far below; more is not ours. */
const MAX_LENGTH = 2 ** 20

/**
 * A file of the present version may lack settings that came later; they take their defaults. A newer version is not
 * guessed at.
 */
export function readSettings(text: string): Outcome<Settings, SettingsFault> {
  const parsed = parseBoundedJson(text, MAX_LENGTH)
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) return failure('damaged')
  const version = 'version' in parsed.value ? parsed.value.version : undefined
  if (typeof version === 'number' && version > defaultSettings.version) return failure('newer')
  const result = settingsSchema.safeParse({ ...defaultSettings, ...parsed.value })
  return result.success ? success(result.data) : failure('damaged')
}

export function writeSettings(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`
}
