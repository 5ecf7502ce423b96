/** A file that cannot be used is never deleted: it gets a name with a date and the user is told. */
import { rename } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'

/** `settings.json` → `settings.damaged-2026-11-24T08-05-00-000Z.json`: sorts by time, legal on every system. */
export function asideName(path: string, label: string, now: Date): string {
  const extension = extname(path)
  const stamp = now.toISOString().replace(/[:.]/g, '-')
  return join(dirname(path), `${basename(path, extension)}.${label}-${stamp}${extension}`)
}

/** @returns the new name without its folder, or the old one when the system refuses to rename it. */
export async function keepAside(path: string, label: 'damaged' | 'kept', now = new Date()): Promise<string> {
  const target = asideName(path, label, now)
  try {
    await rename(path, target)
    return basename(target)
  } catch {
    return basename(path)
  }
}
