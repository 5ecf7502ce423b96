/** What drawing costs on a graphics device: measured once a device, kept as plain data. */

/** Nanoseconds of one pixel. */
export interface GlCosts {
  /** A pass over the picture that writes it, beside what it reads. */
  pass: number
  /** A neighbour read and weighed for one output. */
  tap: number
  /** A neighbour read for a block of outputs, and a product with it. */
  fetch: number
  product: number
  /** Two neighbours mixed by the sampler, and a product with what it gives. */
  linear: number
  /** Layers put together to a picture. */
  weave: number
  /** Bytes brought to where shaders read them; read back, too, where a processor draws. */
  transfer: number
}

/** A software rasteriser on a server processor of 2024; for tests, and until this device has been measured. */
export const TYPICAL_GL_COSTS: GlCosts = {
  pass: 4,
  tap: 2.3,
  fetch: 1.1,
  product: 0.55,
  linear: 6,
  weave: 12,
  transfer: 3,
}

/** What draws WebGL2 on this machine, and what that costs; undefined where there is none. */
export interface GraphicsCosts {
  rasteriser: string
  /** Draws in place of a graphics device. */
  software: boolean
  costs: GlCosts
}
