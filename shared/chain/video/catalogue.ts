/** Every kind of picture stage; adding one is a file and a line here. */
import { box, disc, gaussian, motion } from './blurs'
import { convolutionLayer } from './convolution-layer'
import {
  edgeDirection,
  emboss,
  laplacian,
  log,
  scharrMagnitude,
  scharrX,
  scharrY,
  sobelMagnitude,
  sobelX,
  sobelY,
} from './edges'
import type { VideoEntry } from './entry'
import { identity } from './identity'
import { kernel } from './kernel'
import { averagePooling, bilateral, maxPooling, median, temporalAverage } from './neighbourhoods'
import { absolute, gamma, invert, levels, relu, threshold } from './points'
import { sharpen, unsharp } from './sharpeners'

/** In the order of the menu "Add a stage". */
const entries: readonly VideoEntry[] = [
  sobelMagnitude,
  sobelX,
  sobelY,
  scharrMagnitude,
  scharrX,
  scharrY,
  edgeDirection,
  laplacian,
  log,
  emboss,
  sharpen,
  unsharp,
  box,
  gaussian,
  disc,
  motion,
  median,
  bilateral,
  temporalAverage,
  threshold,
  levels,
  gamma,
  invert,
  absolute,
  convolutionLayer,
  relu,
  maxPooling,
  averagePooling,
  kernel,
  identity,
]

export const videoCatalogue: ReadonlyMap<string, VideoEntry> = new Map(entries.map((entry) => [entry.kind, entry]))
