/** Finds commands by the words of their names, in both languages at once. */
import type { Command } from '../../../shared/commands/table'

/** What a command is found by. */
export function searchText({ name, id }: Command): string {
  return `${name.en} ${name.zh} ${id}`
}

/** Every word typed must occur; Chinese is typed without spaces and matches as it stands. */
export function matchesWords(text: string, typed: string): boolean {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean)
  return words.every((word) => text.toLowerCase().includes(word))
}

export function searchCommands(all: readonly Command[], typed: string): readonly Command[] {
  return all.filter((command) => matchesWords(searchText(command), typed))
}
