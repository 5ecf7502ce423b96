/** Finds commands by the words of their names, in both languages at once. */
import type { Command } from '../../../shared/commands/table'

/** Every word typed must occur; Chinese is typed without spaces and matches as it stands. */
export function searchCommands(all: readonly Command[], typed: string): readonly Command[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean)
  return all.filter((command) => {
    const text = `${command.name.en} ${command.name.zh} ${command.id}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
