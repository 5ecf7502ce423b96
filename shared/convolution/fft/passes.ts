/**
 * One pass of the self-sorting (Stockham) transform, decimation in frequency: no bit reversal, only sequential writes.
 * With r the radix, m = n/r groups and a stride s of values already transformed side by side, a pass does
 *
 *     y[q + s(rp + j)] = e^(−2πi pj/n) · Σ_k x[q + s(p + mk)] e^(−2πi jk/r),   0 <= p < m, 0 <= q < s, 0 <= j < r
 *
 * Source: C. Van Loan, "Computational Frameworks for the Fast Fourier Transform", section 1.7.
 */
import { rootOfUnity, type Roots, rootsOfUnity } from './roots'

export interface Pass {
  readonly radix: number
  /** Groups: length of the sub-transform still to do, over the radix. */
  readonly groups: number
  /** Values side by side that this pass treats alike. */
  readonly stride: number
  /** Twiddles `e^(2πi pj/n)`, (radix − 1) for each group p, j from 1. */
  readonly twiddles: Roots
  /** Roots of the radix itself, for radices without a formula of their own. */
  readonly own: Roots
}

/** Tables of one pass over sub-transforms of length n. */
export function makePass(radix: number, n: number, stride: number): Pass {
  const groups = n / radix
  const cos = new Float64Array(groups * (radix - 1))
  const sin = new Float64Array(groups * (radix - 1))
  for (let p = 0, at = 0; p < groups; p++) {
    for (let j = 1; j < radix; j++, at++) {
      const [c, s] = rootOfUnity((p * j) % n, n)
      cos[at] = c
      sin[at] = s
    }
  }
  return { radix, groups, stride, twiddles: { cos, sin }, own: rootsOfUnity(radix) }
}

/** Carries out one pass from (xr, xi) to (yr, yi), which must be different arrays. */
export function runPass(pass: Pass, xr: Float64Array, xi: Float64Array, yr: Float64Array, yi: Float64Array): void {
  switch (pass.radix) {
    case 2:
      return radix2(pass, xr, xi, yr, yi)
    case 3:
      return radix3(pass, xr, xi, yr, yi)
    case 4:
      return radix4(pass, xr, xi, yr, yi)
    case 5:
      return radix5(pass, xr, xi, yr, yi)
    default:
      return anyRadix(pass, xr, xi, yr, yi)
  }
}

function radix2(pass: Pass, xr: Float64Array, xi: Float64Array, yr: Float64Array, yi: Float64Array): void {
  const { groups, stride } = pass
  const { cos, sin } = pass.twiddles
  const half = groups * stride
  for (let p = 0; p < groups; p++) {
    const wr = cos[p] as number
    const wi = sin[p] as number
    const first = p * stride
    for (let a = first, y = 2 * first; a < first + stride; a++, y++) {
      const b = a + half
      const dr = (xr[a] as number) - (xr[b] as number)
      const di = (xi[a] as number) - (xi[b] as number)
      yr[y] = (xr[a] as number) + (xr[b] as number)
      yi[y] = (xi[a] as number) + (xi[b] as number)
      yr[y + stride] = dr * wr + di * wi
      yi[y + stride] = di * wr - dr * wi
    }
  }
}

function radix3(pass: Pass, xr: Float64Array, xi: Float64Array, yr: Float64Array, yi: Float64Array): void {
  const { groups, stride } = pass
  const { cos, sin } = pass.twiddles
  const third = groups * stride
  const height = Math.sqrt(3) / 2
  for (let p = 0; p < groups; p++) {
    const w1r = cos[2 * p] as number
    const w1i = sin[2 * p] as number
    const w2r = cos[2 * p + 1] as number
    const w2i = sin[2 * p + 1] as number
    const first = p * stride
    for (let a = first, y = 3 * first; a < first + stride; a++, y++) {
      const b = a + third
      const c = b + third
      const ar = xr[a] as number
      const ai = xi[a] as number
      const sumR = (xr[b] as number) + (xr[c] as number)
      const sumI = (xi[b] as number) + (xi[c] as number)
      const turnR = height * ((xi[b] as number) - (xi[c] as number))
      const turnI = height * ((xr[c] as number) - (xr[b] as number))
      const midR = ar - sumR / 2
      const midI = ai - sumI / 2
      yr[y] = ar + sumR
      yi[y] = ai + sumI
      yr[y + stride] = (midR + turnR) * w1r + (midI + turnI) * w1i
      yi[y + stride] = (midI + turnI) * w1r - (midR + turnR) * w1i
      yr[y + 2 * stride] = (midR - turnR) * w2r + (midI - turnI) * w2i
      yi[y + 2 * stride] = (midI - turnI) * w2r - (midR - turnR) * w2i
    }
  }
}

function radix4(pass: Pass, xr: Float64Array, xi: Float64Array, yr: Float64Array, yi: Float64Array): void {
  const { groups, stride } = pass
  const { cos, sin } = pass.twiddles
  const quarter = groups * stride
  for (let p = 0; p < groups; p++) {
    const w1r = cos[3 * p] as number
    const w1i = sin[3 * p] as number
    const w2r = cos[3 * p + 1] as number
    const w2i = sin[3 * p + 1] as number
    const w3r = cos[3 * p + 2] as number
    const w3i = sin[3 * p + 2] as number
    const first = p * stride
    for (let a = first, y = 4 * first; a < first + stride; a++, y++) {
      const b = a + quarter
      const c = b + quarter
      const d = c + quarter
      const acR = (xr[a] as number) + (xr[c] as number)
      const acI = (xi[a] as number) + (xi[c] as number)
      const bdR = (xr[b] as number) + (xr[d] as number)
      const bdI = (xi[b] as number) + (xi[d] as number)
      const fromAcR = (xr[a] as number) - (xr[c] as number)
      const fromAcI = (xi[a] as number) - (xi[c] as number)
      const turnR = (xi[b] as number) - (xi[d] as number)
      const turnI = (xr[d] as number) - (xr[b] as number)
      const oneR = fromAcR + turnR
      const oneI = fromAcI + turnI
      const twoR = acR - bdR
      const twoI = acI - bdI
      const threeR = fromAcR - turnR
      const threeI = fromAcI - turnI
      yr[y] = acR + bdR
      yi[y] = acI + bdI
      yr[y + stride] = oneR * w1r + oneI * w1i
      yi[y + stride] = oneI * w1r - oneR * w1i
      yr[y + 2 * stride] = twoR * w2r + twoI * w2i
      yi[y + 2 * stride] = twoI * w2r - twoR * w2i
      yr[y + 3 * stride] = threeR * w3r + threeI * w3i
      yi[y + 3 * stride] = threeI * w3r - threeR * w3i
    }
  }
}

/** The pairs b, e and c, d share their sums and differences. */
function radix5(pass: Pass, xr: Float64Array, xi: Float64Array, yr: Float64Array, yi: Float64Array): void {
  const { groups, stride, own } = pass
  const { cos, sin } = pass.twiddles
  const fifth = groups * stride
  const c1 = own.cos[1] as number
  const c2 = own.cos[2] as number
  const s1 = own.sin[1] as number
  const s2 = own.sin[2] as number
  for (let p = 0; p < groups; p++) {
    const first = p * stride
    for (let a = first, y = 5 * first; a < first + stride; a++, y++) {
      const b = a + fifth
      const c = b + fifth
      const d = c + fifth
      const e = d + fifth
      const ar = xr[a] as number
      const ai = xi[a] as number
      const beR = (xr[b] as number) + (xr[e] as number)
      const beI = (xi[b] as number) + (xi[e] as number)
      const cdR = (xr[c] as number) + (xr[d] as number)
      const cdI = (xi[c] as number) + (xi[d] as number)
      const fromBeR = (xr[b] as number) - (xr[e] as number)
      const fromBeI = (xi[b] as number) - (xi[e] as number)
      const fromCdR = (xr[c] as number) - (xr[d] as number)
      const fromCdI = (xi[c] as number) - (xi[d] as number)
      const evenR1 = ar + c1 * beR + c2 * cdR
      const evenI1 = ai + c1 * beI + c2 * cdI
      const evenR2 = ar + c2 * beR + c1 * cdR
      const evenI2 = ai + c2 * beI + c1 * cdI
      const turnR1 = s1 * fromBeI + s2 * fromCdI
      const turnI1 = -s1 * fromBeR - s2 * fromCdR
      const turnR2 = s2 * fromBeI - s1 * fromCdI
      const turnI2 = -s2 * fromBeR + s1 * fromCdR
      yr[y] = ar + beR + cdR
      yi[y] = ai + beI + cdI
      turned(yr, yi, y + stride, evenR1 + turnR1, evenI1 + turnI1, cos[4 * p] as number, sin[4 * p] as number)
      turned(
        yr,
        yi,
        y + 2 * stride,
        evenR2 + turnR2,
        evenI2 + turnI2,
        cos[4 * p + 1] as number,
        sin[4 * p + 1] as number,
      )
      turned(
        yr,
        yi,
        y + 3 * stride,
        evenR2 - turnR2,
        evenI2 - turnI2,
        cos[4 * p + 2] as number,
        sin[4 * p + 2] as number,
      )
      turned(
        yr,
        yi,
        y + 4 * stride,
        evenR1 - turnR1,
        evenI1 - turnI1,
        cos[4 * p + 3] as number,
        sin[4 * p + 3] as number,
      )
    }
  }
}

/** Writes a value turned back by a twiddle. */
function turned(yr: Float64Array, yi: Float64Array, at: number, re: number, im: number, c: number, s: number): void {
  yr[at] = re * c + im * s
  yi[at] = im * c - re * s
}

/** Radices 7, 11 and 13 by their definition, r² products for r values. */
function anyRadix(pass: Pass, xr: Float64Array, xi: Float64Array, yr: Float64Array, yi: Float64Array): void {
  const { radix, groups, stride, own } = pass
  const { cos, sin } = pass.twiddles
  const part = groups * stride
  for (let p = 0; p < groups; p++) {
    for (let q = 0; q < stride; q++) {
      const from = q + stride * p
      const to = q + stride * radix * p
      for (let j = 0; j < radix; j++) {
        let sumR = xr[from] as number
        let sumI = xi[from] as number
        for (let k = 1, turn = j; k < radix; k++, turn = (turn + j) % radix) {
          const c = own.cos[turn] as number
          const s = own.sin[turn] as number
          const re = xr[from + k * part] as number
          const im = xi[from + k * part] as number
          sumR += re * c + im * s
          sumI += im * c - re * s
        }
        const wr = j === 0 ? 1 : (cos[p * (radix - 1) + j - 1] as number)
        const wi = j === 0 ? 0 : (sin[p * (radix - 1) + j - 1] as number)
        yr[to + j * stride] = sumR * wr + sumI * wi
        yi[to + j * stride] = sumI * wr - sumR * wi
      }
    }
  }
}
