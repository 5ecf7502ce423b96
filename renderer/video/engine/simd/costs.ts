/** What the primitives of the SIMD engine cost on a machine: measured once, kept as plain data. */
/** Nanoseconds; of one pixel of one plane where not said otherwise. */
export interface VideoCosts {
  /** A term of reals for one line of outputs, and for two lines together. */
  tap: number
  taps: number
  /** A term of two whole numbers for one line of outputs, and for two. */
  pair: number
  pairs: number
  /** A term of two whole numbers one above the other, for two lines of outputs. */
  stacked: number
  /** A point of complex reals in one of the levels of a transform, each of which halves it. */
  butterfly: number
  /** A line made ready. */
  line: number
  /** Sums brought to bytes or reals. */
  finish: number
  /** A call and its part of the loops around it, once. */
  call: number
}

/** A server processor of 2024; for tests, and until this machine has been measured. */
export const TYPICAL_VIDEO_COSTS: VideoCosts = {
  tap: 0.066,
  taps: 0.09,
  pair: 0.07,
  pairs: 0.096,
  stacked: 0.12,
  butterfly: 0.19,
  line: 0.15,
  finish: 0.25,
  call: 60,
}
