/** Shares of the effect for each pixel, kept for the next plan: most edits of a chain change no region. */
import { type Mask, type Place, shareOfPixels } from '../../../shared/picture/stage-weights'
import type { PictureSize } from './engine'

/** Several stages in regions of their own, each edited by turns. */
const KEPT = 4

interface Entry {
  key: string
  mask: Mask | undefined
  shares: Float32Array
}

let kept: Entry[] = []

/** Row-major, 0..1; not to be written to. */
export function sharesOf(place: Place, size: PictureSize): Float32Array {
  const key = JSON.stringify([size.width, size.height, place.region ?? null])
  const found = kept.find((entry) => entry.key === key && entry.mask === place.mask)
  const entry = found ?? { key, mask: place.mask, shares: shareOfPixels(place, size) }
  kept = [entry, ...kept.filter((other) => other !== entry)].slice(0, KEPT)
  return entry.shares
}
