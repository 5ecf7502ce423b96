/** Which files of the asset store have to go. Pure. */
import type { KeptFile } from './asset-folder'

/**
 * Frees place for `needed` bytes within `cap`: what was not used for the longest time goes first, what is in use never.
 * Files set aside and what a crash left behind are not in use.
 * @returns undefined when even all of it would not be enough
 */
export function planPruning(
  kept: readonly KeptFile[],
  inUse: ReadonlySet<string>,
  needed: number,
  cap: number,
): string[] | undefined {
  let total = kept.reduce((sum, { bytes }) => sum + bytes, needed)
  const leaving: string[] = []
  const candidates = kept.filter(({ name }) => !inUse.has(name)).sort((a, b) => a.used - b.used)
  for (const { name, bytes } of candidates) {
    if (total <= cap) break
    leaving.push(name)
    total -= bytes
  }
  return total <= cap ? leaving : undefined
}
