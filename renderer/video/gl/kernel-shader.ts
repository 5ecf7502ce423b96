/** Shaders of sums of products: few taps unrolled, many in a loop. */
import type { KernelPass } from '../engine/engine'
import type { ShaderTap } from './kernel-taps'
import {
  fragmentOf,
  neighbourhood,
  place,
  places,
  readingKey,
  type Region,
  type Shader,
  type ShaderParts,
  valueAt,
  valueType,
} from './shader-frame'

/** What the sums of one or two kernels give, before scale and bias. */
export const SCALED: Readonly<Record<KernelPass['combine'], string>> = {
  single: 'a',
  magnitude: 'sqrt(a * a + b * b)',
  // The cosine and sine of the hues of red, green and blue: 0°, 120° and 240°.
  direction: '0.5 * (sqrt(a * a + b * b) + vec3(a, -0.5 * a + 0.8660254 * b, -0.5 * a - 0.8660254 * b))',
}

/** Passes with the same key share a program. */
function keyOf(pass: KernelPass, region: Region, pattern: string): string {
  const border = region === 'rim' ? pass.border : 'interior'
  return [border, readingKey(pass), pass.mix === 1 && !pass.place ? 'whole' : 'mixed', pass.combine, pattern].join('|')
}

/**
 * Zero taps are left out. Weights are uniforms, four a vector, so that a dragged slider compiles nothing; once a pass has
 * settled they are constants, which takes a tenth less time.
 */
export function unrolledShader(
  pass: KernelPass,
  region: Region,
  { taps, weights }: { taps: readonly ShaderTap[]; weights: readonly number[] },
  settled = false,
): Shader {
  const pattern = taps.map(({ dx, dy, slots }) => `${dx},${dy}:${slots.map((slot) => slot ?? '').join('/')}`).join(' ')
  const numbers = settled ? ` ${[...weights, pass.scale, pass.bias].join(' ')}` : ''
  const value = valueType(pass.channels)
  const weight = (slot: number): string =>
    settled ? glslNumber(weights[slot] ?? 0) : `w[${slot >> 2}].${'xyzw'[slot & 3]}`
  return {
    key: keyOf(pass, region, pattern + numbers),
    fragment: fragmentOf({
      ...readingOf(pass),
      declarations: `${settled ? '' : `uniform vec4 w[${Math.max(1, Math.ceil(weights.length / 4))}];\nuniform vec2 scaleBias;`}
${neighbourhood(region, pass.border, pass.channels)}`,
      body: `${places(region, taps)}
  ${value} a = ${value}(0.0), b = ${value}(0.0), v;
${taps.map((tap) => accumulate(tap, weight)).join('\n')}
  filtered = ${scaled(pass, settled)};`,
    }),
  }
}

function scaled(pass: KernelPass, settled: boolean): string {
  return `${SCALED[pass.combine]}${settled ? settledAfter(pass) : ' * scaleBias.x + scaleBias.y'}`
}

/** What follows a sum whose scale and bias are constants. */
export function settledAfter({ scale, bias }: { scale: number; bias: number }): string {
  return `${scale === 1 ? '' : ` * ${glslNumber(scale)}`}${bias === 0 ? '' : ` + ${glslNumber(bias)}`}`
}

export function glslNumber(value: number): string {
  return `(${value.toExponential()})`
}

type ReadingParts = Pick<ShaderParts, 'channels' | 'light' | 'place' | 'made' | 'whole'>

/** How such a pass reads and writes. */
export function readingOf({ channels, light, place, combine, mix }: KernelPass): ReadingParts {
  return {
    channels,
    place,
    whole: mix === 1 && !place,
    ...(light && { light }),
    ...(combine === 'direction' && { made: 'vec3' }),
  }
}

function accumulate(tap: ShaderTap, weight: (slot: number) => string): string {
  const sums = ['a', 'b'].flatMap((sum, kernel) => {
    const slot = tap.slots[kernel]
    return slot === undefined ? [] : [`${sum} += ${weight(slot)} * v;`]
  })
  return `  v = ${valueAt(tap)}; ${sums.join(' ')}`
}

/**
 * For any number of taps: a texture holds the weights, and two loops go over them, four columns at a time. Uniforms for 961
 * taps are not to be had everywhere, and a shader of that length takes seconds to compile.
 */
export function loopShader(pass: KernelPass, region: Region, kernels: number): Shader {
  const value = valueType(pass.channels)
  const sums = ['a', 'b'].slice(0, kernels)
  const fetch = (sum: string, first: string): string =>
    `      vec4 w${sum} = texelFetch(weights, ivec2(texel, row + ${first}), 0);`
  const tap = (column: number): string => {
    const products = sums.map((sum) => `${sum} += w${sum}.${'xyzw'[column]} * v;`)
    return `      { ${place(region, 'x', 'x', `grid.x + 4 * texel + ${column}`)} v = valueAt(x, y); ${products.join(' ')} }`
  }
  return {
    key: keyOf(pass, region, `loop ${kernels}`),
    fragment: fragmentOf({
      ...readingOf(pass),
      declarations: `uniform sampler2D weights;
uniform ivec4 grid;
uniform vec2 scaleBias;
${neighbourhood(region, pass.border, pass.channels)}`,
      body: `  ${value} a = ${value}(0.0), b = ${value}(0.0), v;
  for (int row = 0; row < grid.w; row++) {
    ${place(region, 'y', 'y', 'grid.y + row')}
    for (int texel = 0; texel < grid.z; texel++) {
${sums.map((sum, kernel) => fetch(sum, kernel === 0 ? '0' : 'grid.w')).join('\n')}
${[0, 1, 2, 3].map(tap).join('\n')}
    }
  }
  filtered = ${SCALED[pass.combine]} * scaleBias.x + scaleBias.y;`,
    }),
  }
}
