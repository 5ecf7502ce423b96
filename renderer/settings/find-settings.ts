/** Finds settings by their words, in both languages at once. */
import { chinese, english } from '../../shared/messages/catalogue'
import type { SettingsPage } from '../app/ui-store'

type Words = typeof english.settings

export type FoundSetting =
  | { page: 'devices'; key: keyof Words['devices'] }
  | { page: 'appearance'; key: keyof Words['appearance'] }
  | { page: 'shortcuts'; key: keyof Words['shortcuts'] }
  | { page: 'privacy'; key: keyof Words['privacy'] }

/** Every setting with a row of its own. */
export const ALL_SETTINGS: readonly FoundSetting[] = [
  ...(
    [
      'microphone',
      'echoCancellation',
      'noiseSuppression',
      'autoGainControl',
      'testSound',
      'camera',
      'resolution',
      'frameRate',
      'pictureEngine',
      'screens',
      'outputDevice',
      'testTone',
      'buffer',
      'rate',
    ] as const
  ).map((key) => ({ page: 'devices' as const, key })),
  ...(['theme', 'language', 'typeSize', 'motion'] as const).map((key) => ({ page: 'appearance' as const, key })),
  ...(['letterKeys', 'resetAll'] as const).map((key) => ({ page: 'shortcuts' as const, key })),
  ...(['open', 'system'] as const).map((key) => ({ page: 'privacy' as const, key })),
]

function wordsIn(tree: Words, { page, key }: FoundSetting): string {
  const area = tree[page] as Readonly<Record<string, string>>
  return `${tree.page[page as SettingsPage]} ${area[key] ?? ''} ${area[`${key}Hint`] ?? ''}`
}

/** Every word typed must occur in the name, the explanation or the page's name. */
export function findSettings(typed: string): readonly FoundSetting[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean)
  return ALL_SETTINGS.filter((setting) => {
    const text = `${wordsIn(english.settings, setting)} ${wordsIn(chinese.settings as unknown as Words, setting)}`
    return words.every((word) => text.toLowerCase().includes(word))
  })
}
