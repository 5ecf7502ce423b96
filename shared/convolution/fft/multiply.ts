/** Products of spectra, in place. */

/** `a[k] ← a[k] · b[k]` for complex values. */
export function multiplySpectra(aRe: Float64Array, aIm: Float64Array, bRe: Float64Array, bIm: Float64Array): void {
  for (let k = 0; k < aRe.length; k++) {
    const ar = aRe[k] as number
    const ai = aIm[k] as number
    const br = bRe[k] as number
    const bi = bIm[k] as number
    aRe[k] = ar * br - ai * bi
    aIm[k] = ar * bi + ai * br
  }
}
