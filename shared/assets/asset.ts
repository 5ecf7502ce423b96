/** Files that a chain refers to: named by the hash of their bytes, kept by main. */

import type { Outcome } from '../outcome'

/** What a chain holds of a file. */
export interface AssetReference {
  /** 64 lower-case hexadecimal digits. */
  sha256: string
  /** As the user knows it; for display only. */
  name: string
}

/** Words: `soundFiles.store.<code>`, fields are the arguments. */
export type AssetPutFault =
  /** `most` in MB. */
  | { code: 'too-large'; most: number }
  | { code: 'disk-full' }
  | { code: 'read-only' }
  /** All that is kept is in use by the chain. */
  | { code: 'store-full' }
  /** `reason` as the system gives it, e.g. `EIO`. */
  | { code: 'not-saved'; reason: string }

/** Words: `soundFiles.store.<fault>`. `damaged`: its bytes are not what the name says; set aside. */
export type AssetGetFault = 'gone' | 'damaged' | 'unreadable'

/** Bytes of a kept file by the hash of its bytes. */
export type LoadAsset = (sha256: string) => Promise<Outcome<Uint8Array, AssetGetFault>>

export const SHA256 = /^[0-9a-f]{64}$/

/** Hashes that a chain, or any plain value, refers to: every `sha256` in it. */
export function namedAssets(value: unknown): Set<string> {
  const found = new Set<string>()
  function visit(each: unknown) {
    if (typeof each !== 'object' || each === null) return
    for (const [key, inner] of Object.entries(each)) {
      if (key === 'sha256' && typeof inner === 'string') found.add(inner)
      else visit(inner)
    }
  }
  visit(value)
  return found
}
