/** What is no sum over a neighbourhood: medians, weighted means whose weights change, blocks, directions. Groups of 4. */
import { exp2x4 } from './functions'

/**
 * Medians of size × size samples. `table` holds the addresses of `size` lines, `shift` leads to the first sample; the
 * samples are brought to `slots`, 16 bytes each, and exchanged by pairs of offsets there; `middle` is the median's.
 */
export function medians(
  table: usize,
  size: i32,
  shift: usize,
  pairs: usize,
  count: usize,
  slots: usize,
  middle: usize,
  out: usize,
  n: usize,
): void {
  const end = pairs + count * 8
  for (let at: usize = 0; at < n * 4; at += 16) {
    let slot = slots
    for (let i: usize = 0; i < <usize>size; i++) {
      const line = load<usize>(table + i * 4) + shift + at
      for (let j: usize = 0; j < <usize>size; j++, slot += 16) v128.store(slot, v128.load(line + j * 4))
    }
    for (let pair = pairs; pair < end; pair += 8) {
      const lower = slots + load<usize>(pair)
      const upper = slots + load<usize>(pair, 4)
      const a = v128.load(lower)
      const b = v128.load(upper)
      v128.store(lower, f32x4.pmin(a, b))
      v128.store(upper, f32x4.pmax(a, b))
    }
    v128.store(out + at, v128.load(slots + middle))
  }
}

/** Bytes of a neighbour: slot of its line, offset in it in bytes, logarithm (base 2) of its weight by place. */
const NEIGHBOUR: usize = 12

/**
 * Means of neighbours, `planes` (1 or 3) lines `stride` bytes apart, each weighted by place and by
 * `2^(−difference² · factor)`, the difference that of all planes added up. `own` is the line of the pixels themselves.
 */
export function bilateral(
  neighbours: usize,
  count: usize,
  table: usize,
  planes: i32,
  stride: usize,
  own: usize,
  out: usize,
  outStride: usize,
  n: usize,
  factor: f32,
): void {
  const end = neighbours + count * NEIGHBOUR
  const colour = planes === 3
  const by = f32x4.splat(-factor)
  for (let at: usize = 0; at < n * 4; at += 16) {
    const x = v128.load(own + at)
    const y = colour ? v128.load(own + stride + at) : x
    const z = colour ? v128.load(own + 2 * stride + at) : x
    let total = f32x4.splat(0)
    let a = f32x4.splat(0)
    let b = f32x4.splat(0)
    let c = f32x4.splat(0)
    for (let neighbour = neighbours; neighbour < end; neighbour += NEIGHBOUR) {
      const from = load<usize>(table + load<usize>(neighbour) * 4) + load<usize>(neighbour, 4) + at
      const p = v128.load(from)
      let difference = f32x4.abs(f32x4.sub(p, x))
      let q = p
      let r = p
      if (colour) {
        q = v128.load(from + stride)
        r = v128.load(from + 2 * stride)
        difference = f32x4.add(difference, f32x4.abs(f32x4.sub(q, y)))
        difference = f32x4.add(difference, f32x4.abs(f32x4.sub(r, z)))
      }
      const bell = f32x4.add(v128.load32_splat(neighbour, 8), f32x4.mul(f32x4.mul(difference, difference), by))
      const weight = exp2x4(bell)
      total = f32x4.add(total, weight)
      a = f32x4.add(a, f32x4.mul(weight, p))
      if (colour) {
        b = f32x4.add(b, f32x4.mul(weight, q))
        c = f32x4.add(c, f32x4.mul(weight, r))
      }
    }
    v128.store(out + at, f32x4.div(a, total))
    if (colour) {
      v128.store(out + outStride + at, f32x4.div(b, total))
      v128.store(out + 2 * outStride + at, f32x4.div(c, total))
    }
  }
}

/** `into = max(into, line)` */
export function largest(into: usize, line: usize, n: usize): void {
  for (let at: usize = 0; at < n * 4; at += 16)
    v128.store(into + at, f32x4.pmax(v128.load(into + at), v128.load(line + at)))
}

/** `into = into + line` */
export function added(into: usize, line: usize, n: usize): void {
  for (let at: usize = 0; at < n * 4; at += 16)
    v128.store(into + at, f32x4.add(v128.load(into + at), v128.load(line + at)))
}

/** Blocks of `size` columns filled with their largest value, or with the sum of theirs over `rows` values a column. */
export function blocks(line: usize, out: usize, n: i32, size: i32, rows: f32): void {
  for (let first: i32 = 0; first < n; first += size) {
    const last = min<i32>(first + size, n)
    let value = load<f32>(line + <usize>first * 4)
    for (let k = first + 1; k < last; k++) {
      const other = load<f32>(line + <usize>k * 4)
      value = rows > 0 ? value + other : max<f32>(value, other)
    }
    if (rows > 0) value /= rows * <f32>(last - first)
    for (let k = first; k < last; k++) store<f32>(out + <usize>k * 4, value)
  }
}

/** Length and angle of two sums as red, green and blue; red may be written over the first sum. */
export function directions(one: usize, two: usize, red: usize, green: usize, blue: usize, n: usize): void {
  const half = f32x4.splat(0.5)
  const height = f32x4.splat(0.8660254)
  for (let at: usize = 0; at < n * 4; at += 16) {
    const a = v128.load(one + at)
    const b = v128.load(two + at)
    const length = f32x4.sqrt(f32x4.add(f32x4.mul(a, a), f32x4.mul(b, b)))
    const across = f32x4.sub(length, f32x4.mul(a, half))
    const along = f32x4.mul(b, height)
    v128.store(red + at, f32x4.mul(half, f32x4.add(length, a)))
    v128.store(green + at, f32x4.mul(half, f32x4.add(across, along)))
    v128.store(blue + at, f32x4.mul(half, f32x4.sub(across, along)))
  }
}
