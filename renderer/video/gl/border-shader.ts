import type { Border } from '../../../shared/chain/video/entry'

/**
 * GLSL of `borderIndex`: `int border(int i, int n)`. `reach` is the farthest a kernel reads outside, in pixels; adding that
 * many periods keeps the left side of `%` positive, where GLSL defines it.
 */
export function borderFunction(border: Border, reach: number): string {
  return `int border(int i, int n) {\n${BODIES[border](Math.max(1, reach))}\n}`
}

const BODIES: Readonly<Record<Border, (reach: number) => string>> = {
  constant: () => '  return i < 0 || i >= n ? -1 : i;',
  replicate: () => '  return clamp(i, 0, n - 1);',
  reflect: (reach) => `  int m = (i + ${2 * reach} * n) % (2 * n);\n  return m < n ? m : 2 * n - 1 - m;`,
  reflect101: (reach) => `  if (n == 1) return 0;
  int period = 2 * (n - 1);
  int m = (i + ${reach} * period) % period;
  return m < n ? m : period - m;`,
  wrap: (reach) => `  return (i + ${reach} * n) % n;`,
}
