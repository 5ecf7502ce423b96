/** Functions of reals that WASM has no instruction for, four at a time; relative errors below 2^-20. */

const MANTISSA: i32 = 0x007fffff
const ONE: i32 = 0x3f800000

/** Of numbers > 0, down to 2^-126. */
export function log2x4(x: v128): v128 {
  // The mantissa is brought between √½ and √2, where the series of (m − 1) / (m + 1) is short.
  const bits = i32x4.sub(x, i32x4.splat(0x3f3504f3))
  const exponent = i32x4.shr_s(bits, 23)
  const m = i32x4.add(v128.and(bits, i32x4.splat(MANTISSA)), i32x4.splat(0x3f3504f3))
  const one = f32x4.splat(1)
  const s = f32x4.div(f32x4.sub(m, one), f32x4.add(m, one))
  const q = f32x4.mul(s, s)
  let sum = f32x4.splat(0.32059889)
  sum = f32x4.add(f32x4.mul(sum, q), f32x4.splat(0.41219858))
  sum = f32x4.add(f32x4.mul(sum, q), f32x4.splat(0.57707802))
  sum = f32x4.add(f32x4.mul(sum, q), f32x4.splat(0.96179669))
  sum = f32x4.add(f32x4.mul(sum, q), f32x4.splat(2.88539008))
  return f32x4.add(f32x4.convert_i32x4_s(exponent), f32x4.mul(sum, s))
}

/** 0 far below, and nothing larger than 2^126. */
export function exp2x4(x: v128): v128 {
  const held = f32x4.pmax(f32x4.splat(-126), f32x4.pmin(f32x4.splat(126), x))
  const whole = f32x4.nearest(held)
  const rest = f32x4.sub(held, whole)
  let sum = f32x4.splat(0.000154035304)
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.00133335581))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.00961812911))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.0555041087))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.240226507))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.693147181))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1))
  const scale = i32x4.add(i32x4.shl(i32x4.trunc_sat_f32x4_s(whole), 23), i32x4.splat(ONE))
  return f32x4.mul(sum, scale)
}

/** As `LEAST` of the engines says: what is smaller is 0. */
const LEAST: f32 = 5e-7

/** `x^exponent` of x >= 0; 0 stays 0, and so does what is less than rounding. */
export function powx4(x: v128, exponent: f32): v128 {
  const least = f32x4.splat(LEAST)
  const power = exp2x4(f32x4.mul(log2x4(f32x4.pmax(least, x)), f32x4.splat(exponent)))
  return v128.and(power, f32x4.gt(x, least))
}

/** `value`, which is >= 0, with the sign of `like`. */
export function signedx4(value: v128, like: v128): v128 {
  return v128.or(value, v128.and(like, i32x4.splat(0x80000000)))
}
