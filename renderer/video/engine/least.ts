/** Below this, in units of white, a value between stages is rounding of 32-bit reals; roots take it for 0. */
export const LEAST = 5e-7
