/** Complex arithmetic on four values at once; real and imaginary parts are apart, since WASM returns one value. */

/** Real part of a · b. */
export function productRe(ar: v128, ai: v128, br: v128, bi: v128): v128 {
  return f32x4.sub(f32x4.mul(ar, br), f32x4.mul(ai, bi))
}

/** Imaginary part of a · b. */
export function productIm(ar: v128, ai: v128, br: v128, bi: v128): v128 {
  return f32x4.add(f32x4.mul(ar, bi), f32x4.mul(ai, br))
}

/** Real part of a · conj(b). */
export function conjugateRe(ar: v128, ai: v128, br: v128, bi: v128): v128 {
  return f32x4.add(f32x4.mul(ar, br), f32x4.mul(ai, bi))
}

/** Imaginary part of a · conj(b). */
export function conjugateIm(ar: v128, ai: v128, br: v128, bi: v128): v128 {
  return f32x4.sub(f32x4.mul(ai, br), f32x4.mul(ar, bi))
}
