/** Every kind of picture stage; adding one is a file and a line here. */
import { box, disc, gaussian, motion } from './blurs'
import { emboss, laplacian, log, scharrMagnitude, scharrX, scharrY, sobelMagnitude, sobelX, sobelY } from './edges'
import type { VideoEntry } from './entry'
import { identity } from './identity'
import { kernel } from './kernel'
import { sharpen, unsharp } from './sharpeners'

/** In the order of the menu "Add a stage". */
const entries: readonly VideoEntry[] = [
  sobelMagnitude,
  sobelX,
  sobelY,
  scharrMagnitude,
  scharrX,
  scharrY,
  laplacian,
  log,
  emboss,
  sharpen,
  unsharp,
  box,
  gaussian,
  disc,
  motion,
  kernel,
  identity,
]

export const videoCatalogue: ReadonlyMap<string, VideoEntry> = new Map(entries.map((entry) => [entry.kind, entry]))
