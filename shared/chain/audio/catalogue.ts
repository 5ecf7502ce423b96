/** Every kind of FIR stage; adding one is a file and a line here. */
import type { AudioEntry } from './entry'

const entries: readonly AudioEntry[] = []

export const audioCatalogue: ReadonlyMap<string, AudioEntry> = new Map(entries.map((entry) => [entry.kind, entry]))
