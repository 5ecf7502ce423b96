/** Every kind of picture stage; adding one is a file and a line here. */
import type { VideoEntry } from './entry'

const entries: readonly VideoEntry[] = []

export const videoCatalogue: ReadonlyMap<string, VideoEntry> = new Map(entries.map((entry) => [entry.kind, entry]))
