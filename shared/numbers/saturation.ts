import { roundHalfToEven } from './rounding'

/** Whole kinds of number that results are rounded to, with their least and greatest value. */
export const WHOLE_RANGES = {
  uint8: [0, 255],
  int8: [-128, 127],
  int16: [-32768, 32767],
} as const

export type WholeKind = keyof typeof WHOLE_RANGES

/** Nearest whole number (halves to even) held within the range of the kind; NaN becomes 0 as a whole number has none. */
export function saturate(value: number, kind: WholeKind): number {
  const [least, greatest] = WHOLE_RANGES[kind]
  if (Number.isNaN(value)) {
    return Math.max(least, 0)
  }
  return Math.min(greatest, Math.max(least, roundHalfToEven(value))) + 0
}

/** A level of an 8-bit picture: 0 .. 255. */
export function saturateToUint8(value: number): number {
  return saturate(value, 'uint8')
}

/** A 16-bit sample: -32768 .. 32767. */
export function saturateToInt16(value: number): number {
  return saturate(value, 'int16')
}
