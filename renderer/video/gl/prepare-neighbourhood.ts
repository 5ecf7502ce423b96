/** Passes over a neighbourhood that are no sums: medians, bilateral means, pooled blocks. */
import { bilateralNeighbours } from '../../../shared/picture/bilateral-filter'
import type { BilateralPass, MedianPass, PictureSize, PoolPass } from '../engine/engine'
import { medianNetwork } from '../engine/median-network'
import { drawsOf, type PreparedPass } from './prepared-pass'
import type { ProgramCache } from './program-cache'
import { reachOf } from './regions'
import {
  fragmentOf,
  neighbourhood,
  places,
  readingKey,
  type Region,
  type Shader,
  valueAt,
  valueType,
} from './shader-frame'

export function prepareMedian(programs: ProgramCache, pass: MedianPass, size: PictureSize): PreparedPass {
  const reach = pass.size >> 1
  const offsets = Array.from({ length: pass.size ** 2 }, (_, k) => ({
    dx: (k % pass.size) - reach,
    dy: Math.floor(k / pass.size) - reach,
  }))
  const { exchanges, middle } = medianNetwork(pass.size)
  const value = valueType(pass.channels)
  const shader = (region: Region): Shader => ({
    key: `median ${pass.size} ${region} ${readingKey(pass)}`,
    fragment: fragmentOf({
      ...pass,
      declarations: neighbourhood(region, 'replicate', pass.channels),
      body: `${places(region, offsets)}
  ${value} t;
${offsets.map((offset, k) => `  ${value} v${k} = ${valueAt(offset)};`).join('\n')}
${exchanges.map(([a, b]) => `  t = min(v${a}, v${b}); v${b} = max(v${a}, v${b}); v${a} = t;`).join('\n')}
  filtered = v${middle};`,
    }),
  })
  return {
    draws: drawsOf(programs, size, reachOf(offsets), shader),
    mix: pass.mix,
    set: () => undefined,
    dispose: () => undefined,
  }
}

export function prepareBilateral(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: BilateralPass,
  size: PictureSize,
): PreparedPass {
  const neighbours = bilateralNeighbours(pass.diameter, pass.sigmaSpace)
  const offsets = neighbours.map(({ across, down }) => ({ dx: across, dy: down }))
  const value = valueType(pass.channels)
  const difference = value === 'vec3' ? 'dot(abs(v - own), vec3(1.0))' : 'abs(v - own)'
  const shader = (region: Region): Shader => ({
    key: `bilateral ${pass.diameter} ${region === 'rim' ? pass.border : region} ${readingKey(pass)}`,
    fragment: fragmentOf({
      ...pass,
      declarations: `uniform vec2 sharpness;
${neighbourhood(region, pass.border, pass.channels)}`,
      body: `${places(region, offsets)}
  ${value} own = valueOf(centre), sum = ${value}(0.0), v;
  float total = 0.0, weight, d;
${offsets
  .map((offset) => {
    const distance = (offset.dx ** 2 + offset.dy ** 2).toFixed(1)
    return `  v = ${valueAt(offset)}; d = ${difference}; weight = exp(-${distance} * sharpness.x - d * d * sharpness.y); total += weight; sum += weight * v;`
  })
  .join('\n')}
  filtered = sum / total;`,
    }),
  })
  return {
    draws: drawsOf(programs, size, reachOf(offsets), shader),
    mix: pass.mix,
    set: (program) =>
      gl.uniform2f(program.uniform('sharpness'), 1 / (2 * pass.sigmaSpace ** 2), 1 / (2 * pass.sigmaColour ** 2)),
    dispose: () => undefined,
  }
}

/** Every pixel reads its whole block: blocks are few pixels, and the picture keeps its size. */
export function preparePool(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: PoolPass,
  size: PictureSize,
): PreparedPass {
  const value = valueType(pass.channels)
  const fragment = fragmentOf({
    ...pass,
    declarations: 'uniform int block;',
    body: `  ivec2 first = p - p % block;
  ivec2 last = min(first + block, size);
  ${value} sum = valueOf(texelFetch(source, first, 0)) * ${pass.of === 'mean' ? '0.0' : '1.0'};
  for (int y = first.y; y < last.y; y++)
    for (int x = first.x; x < last.x; x++) {
      ${value} v = valueOf(texelFetch(source, ivec2(x, y), 0));
      sum = ${pass.of === 'mean' ? 'sum + v' : 'max(sum, v)'};
    }
  ivec2 extent = last - first;
  filtered = sum${pass.of === 'mean' ? ' / float(extent.x * extent.y)' : ''};`,
  })
  const shader = (): Shader => ({ key: `pool ${pass.of} ${readingKey(pass)}`, fragment })
  return {
    draws: drawsOf(programs, size, reachOf([]), shader),
    mix: pass.mix,
    set: (program) => gl.uniform1i(program.uniform('block'), pass.size),
    dispose: () => undefined,
  }
}
