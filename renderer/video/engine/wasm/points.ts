/** Each value of a line by itself, in groups of 4; levels 0..255. */
import { powx4, signedx4 } from './functions'

const WHITE: f32 = 255

/** `out = max(0, x − zero)` */
export function rectified(line: usize, out: usize, n: usize, zero: f32): void {
  const none = f32x4.splat(0)
  const at0 = f32x4.splat(zero)
  for (let at: usize = 0; at < n * 4; at += 16)
    v128.store(out + at, f32x4.pmax(none, f32x4.sub(v128.load(line + at), at0)))
}

/** `out = |x − zero|` */
export function absolute(line: usize, out: usize, n: usize, zero: f32): void {
  const at0 = f32x4.splat(zero)
  for (let at: usize = 0; at < n * 4; at += 16) v128.store(out + at, f32x4.abs(f32x4.sub(v128.load(line + at), at0)))
}

/** `out = white from `from` on, else black` */
export function decided(line: usize, out: usize, n: usize, from: f32): void {
  const white = f32x4.splat(WHITE)
  const least = f32x4.splat(from)
  for (let at: usize = 0; at < n * 4; at += 16)
    v128.store(out + at, v128.and(white, f32x4.ge(v128.load(line + at), least)))
}

/** `out = |x|^exponent` with the sign of x, in units of white. */
export function powered(line: usize, out: usize, n: usize, exponent: f32): void {
  for (let at: usize = 0; at < n * 4; at += 16) {
    const x = f32x4.div(v128.load(line + at), f32x4.splat(WHITE))
    const power = powx4(f32x4.abs(x), exponent)
    v128.store(out + at, signedx4(f32x4.mul(power, f32x4.splat(WHITE)), x))
  }
}

/** `out = ((x − black) · factor)^exponent`, clamped to 0..1 before the power, as levels. */
export function levelled(line: usize, out: usize, n: usize, black: f32, factor: f32, exponent: f32): void {
  const low = f32x4.splat(black)
  const by = f32x4.splat(factor)
  for (let at: usize = 0; at < n * 4; at += 16) {
    const share = f32x4.mul(f32x4.sub(v128.load(line + at), low), by)
    const held = f32x4.pmin(f32x4.splat(1), f32x4.pmax(f32x4.splat(0), share))
    v128.store(out + at, f32x4.mul(powx4(held, exponent), f32x4.splat(WHITE)))
  }
}

/** Light of values stored by sRGB. */
export function decoded(line: usize, out: usize, n: usize): void {
  for (let at: usize = 0; at < n * 4; at += 16) {
    const x = f32x4.div(v128.load(line + at), f32x4.splat(WHITE))
    const size = f32x4.abs(x)
    const curve = powx4(f32x4.div(f32x4.add(size, f32x4.splat(0.055)), f32x4.splat(1.055)), 2.4)
    const straight = f32x4.div(size, f32x4.splat(12.92))
    const light = v128.bitselect(straight, curve, f32x4.le(size, f32x4.splat(0.04045)))
    v128.store(out + at, signedx4(f32x4.mul(light, f32x4.splat(WHITE)), x))
  }
}

/** Values that sRGB stores for light. */
export function encoded(line: usize, out: usize, n: usize): void {
  for (let at: usize = 0; at < n * 4; at += 16) {
    const x = f32x4.div(v128.load(line + at), f32x4.splat(WHITE))
    const size = f32x4.abs(x)
    const power = powx4(size, 0.41666666)
    const curve = f32x4.sub(f32x4.mul(power, f32x4.splat(1.055)), f32x4.splat(0.055))
    const straight = f32x4.mul(size, f32x4.splat(12.92))
    const value = v128.bitselect(straight, curve, f32x4.le(size, f32x4.splat(0.0031308049)))
    v128.store(out + at, signedx4(f32x4.mul(value, f32x4.splat(WHITE)), x))
  }
}
