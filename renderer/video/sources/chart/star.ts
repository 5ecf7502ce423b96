/** Round patterns: the angle or radius of every pixel is found once, a frame only looks colours up. */
import type { ChartLayout } from './layout'
import { type Box, type Raster, grey, mixColours, snap, word } from './raster'

/** Entries of a colour table; a power of two, so that adding a phase wraps by a mask. */
const TABLE = 4096
const SPOKES = 18

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
      const [dx, dy] = [x + 0.5 - star.x, y + 0.5 - star.y]
      const radius = Math.hypot(dx, dy)
      if (radius > star.radius) return undefined
      const turn = Math.atan2(dy, dx) / (2 * Math.PI) + 0.5
      return { table: radius > star.radius - ring ? 1 : 0, index: Math.floor(turn * TABLE) % TABLE }
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
      return { table: 0, index: Math.floor(((squared / 200) % 1) * TABLE) }
    },
  })
}

interface Lookup {
  tables: readonly Uint32Array[]
  /** Entries that the pattern moves on a frame. */
  step: number
  at(x: number, y: number): { table: number; index: number } | undefined
}

function createLookup(raster: Raster, box: Box, { tables, step, at }: Lookup): Pattern {
  const colours = new Uint32Array(TABLE * tables.length)
  const places: number[] = []
  const indices: number[] = []
  const bases: number[] = []
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      const found = at(x, y)
      if (!found) continue
      places.push(y * raster.width + x)
      indices.push(found.index)
      bases.push(found.table * TABLE)
    }
  }
  tables.forEach((table, i) => colours.set(table, i * TABLE))
  const place = Uint32Array.from(places)
  const index = Uint16Array.from(indices)
  const base = Uint16Array.from(bases)
  return {
    paint(frame) {
      const phase = Math.round(frame * step)
      const { words } = raster
      for (let i = 0; i < place.length; i++) {
        const entry = (base[i] as number) + (((index[i] as number) + phase) & (TABLE - 1))
        words[place[i] as number] = colours[entry] as number
      }
    },
  }
}
