import type { Border } from '../../../shared/chain/video/entry'

/** No kernel reads farther outside, in pixels, nor any pyramid in whole blocks. */
const REACH = 64

/**
 * GLSL of `borderIndex`: `int border(int i, int n)`. Adding as many periods as a kernel may reach keeps the left side of
 * `%` positive, where GLSL defines it.
 */
export function borderFunction(border: Border): string {
  return `int border(int i, int n) {\n${BODIES[border]}\n}`
}

const BODIES: Readonly<Record<Border, string>> = {
  constant: '  return i < 0 || i >= n ? -1 : i;',
  replicate: '  return clamp(i, 0, n - 1);',
  reflect: `  int m = (i + ${2 * REACH} * n) % (2 * n);\n  return m < n ? m : 2 * n - 1 - m;`,
  reflect101: `  if (n == 1) return 0;
  int period = 2 * (n - 1);
  int m = (i + ${REACH} * period) % period;
  return m < n ? m : period - m;`,
  wrap: `  return (i + ${REACH} * n) % n;`,
}
