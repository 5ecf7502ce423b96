/** Roots of unity to full double precision: the table every transform is built from. */

/** Cosines and sines of some angles, index by index. */
export interface Roots {
  readonly cos: Float64Array
  readonly sin: Float64Array
}

/**
 * `cos` and `sin` of `2πk/n`. The angle is first folded into 0..π/4 in whole numbers, so that the result is exact at
 * every multiple of a quarter turn and symmetric elsewhere, which `Math.cos(2 * Math.PI * k / n)` is not.
 * @param k Whole number, 0 <= k < n.
 */
export function rootOfUnity(k: number, n: number): [cos: number, sin: number] {
  const eighths = 8 * k
  const octant = Math.floor(eighths / n)
  const past = eighths - octant * n
  const offset = octant % 2 === 0 ? past : n - past
  const angle = (Math.PI / 4) * (offset / n)
  const c = Math.cos(angle)
  const s = Math.sin(angle)
  switch (octant) {
    case 0:
      return [c, s]
    case 1:
      return [s, c]
    case 2:
      return [-s, c]
    case 3:
      return [-c, s]
    case 4:
      return [-c, -s]
    case 5:
      return [-s, -c]
    case 6:
      return [s, -c]
    default:
      return [c, -s]
  }
}

/** `cos` and `sin` of `2πk/n` for k = 0 .. count − 1 (count <= n). */
export function rootsOfUnity(n: number, count: number = n): Roots {
  const cos = new Float64Array(count)
  const sin = new Float64Array(count)
  for (let k = 0; k < count; k++) {
    const [c, s] = rootOfUnity(k, n)
    cos[k] = c
    sin[k] = s
  }
  return { cos, sin }
}
