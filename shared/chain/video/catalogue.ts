/** Every kind of picture stage; adding one is a file and a line here. */
import { box, gaussian, motion } from './blurs'
import { emboss, laplacian, sobelMagnitude, sobelX, sobelY } from './edges'
import type { VideoEntry } from './entry'
import { identity } from './identity'
import { kernel } from './kernel'
import { sharpen, unsharp } from './sharpeners'

/** In the order of the menu "Add a stage". */
const entries: readonly VideoEntry[] = [
  sobelMagnitude,
  sobelX,
  sobelY,
  laplacian,
  emboss,
  sharpen,
  unsharp,
  box,
  gaussian,
  motion,
  kernel,
  identity,
]

export const videoCatalogue: ReadonlyMap<string, VideoEntry> = new Map(entries.map((entry) => [entry.kind, entry]))
