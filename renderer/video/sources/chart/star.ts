/** Round patterns: the angle or radius of every pixel is found once, a frame only looks colours up. */
import type { ChartLayout } from './layout'
import { type Box, type Raster, grey, mixColours, snap, word } from './raster'

/** Entries of a colour table; a power of two, so that adding a phase wraps by a mask. */
const TABLE = 4096
const SPOKES = 18
const OUTSIDE = -1

export interface Pattern {
  paint(frame: number): void
}

/** A Siemens star that turns once in 20 s at 30 frames a second, cream and deep blue, in a light ring. */
export function createStar(raster: Raster, { star, unit }: ChartLayout): Pattern {
  const box = snap(raster, {
    left: star.x - star.radius,
    top: star.y - star.radius,
    right: star.x + star.radius,
    bottom: star.y + star.radius,
  })
  const ring = 3 * unit
  const table = Uint32Array.from({ length: TABLE }, (_, i) => {
    const wave = Math.sin((2 * Math.PI * SPOKES * i) / TABLE)
    return word(mixColours([22, 34, 70], [244, 232, 204], 0.5 + 0.5 * Math.max(-1, Math.min(1, 3 * wave))))
  })
  return createLookup(raster, box, {
    tables: [table, new Uint32Array(TABLE).fill(word([235, 238, 244]))],
    step: TABLE / 600,
    at: (x, y) => {
      const dx = x + 0.5 - star.x
      const dy = y + 0.5 - star.y
      const radius = Math.sqrt(dx * dx + dy * dy)
      if (radius > star.radius) return OUTSIDE
      const turn = Math.atan2(dy, dx) / (2 * Math.PI) + 0.5
      return (radius > star.radius - ring ? TABLE : 0) + (Math.floor(turn * TABLE) % TABLE)
    },
  })
}

/** Rings that grow finer outwards (a zone plate) and move inwards. */
export function createRings(raster: Raster, { rings, unit }: ChartLayout): Pattern {
  const centre = { x: (rings.left + rings.right) / 2, y: (rings.top + rings.bottom) / 2 }
  const table = Uint32Array.from({ length: TABLE }, (_, i) => grey(127.5 + 115 * Math.cos((2 * Math.PI * i) / TABLE)))
  return createLookup(raster, rings, {
    tables: [table],
    step: TABLE / 40,
    at: (x, y) => {
      const squared = ((x + 0.5 - centre.x) ** 2 + (y + 0.5 - centre.y) ** 2) / unit ** 2
      return Math.floor(((squared / 200) % 1) * TABLE)
    },
  })
}

interface Lookup {
  tables: readonly Uint32Array[]
  /** Entries that the pattern moves on a frame. */
  step: number
  /** Entry of a pixel in the tables laid end to end, or OUTSIDE. */
  at(x: number, y: number): number
}

/** Made at every start in code that has just been loaded: numbers and typed arrays only, nothing to be collected. */
function createLookup(raster: Raster, box: Box, { tables, step, at }: Lookup): Pattern {
  const colours = new Uint32Array(TABLE * tables.length)
  tables.forEach((table, i) => colours.set(table, i * TABLE))
  const area = (box.right - box.left) * (box.bottom - box.top)
  const place = new Uint32Array(area)
  const entry = new Uint16Array(area)
  let count = 0
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      const found = at(x, y)
      if (found === OUTSIDE) continue
      place[count] = y * raster.width + x
      entry[count++] = found
    }
  }
  return {
    paint(frame) {
      const phase = Math.round(frame * step)
      const { words } = raster
      for (let i = 0; i < count; i++) {
        const first = entry[i] as number
        // The phase turns within the entry's own table.
        const now = (first & ~(TABLE - 1)) | ((first + phase) & (TABLE - 1))
        words[place[i] as number] = colours[now] as number
      }
    },
  }
}
