/** Shaders of a pyramid: means of blocks, sums over the small picture, and the straight way back; the definition is `shared/pyramid`. */
import { FACTOR } from '../../../shared/pyramid/small-line'
import type { KernelPass } from '../engine/engine'
import { layerPart } from './layered-sums'
import { readingOf, SCALED } from './kernel-shader'
import {
  chosenValueFunction,
  fragmentOf,
  neighbourhood,
  place,
  placeName,
  readingKey,
  type Region,
  type Shader,
  valueType,
} from './shader-frame'

export type Axis = 'x' | 'y'

const PLACES = Array.from({ length: FACTOR }, (_, k) => k)

/** A fragment is the mean of a block of the picture; `first` is the block of the fragment 0, 0. */
export function meansShader({ channels, border }: Pick<KernelPass, 'channels' | 'border'>, region: Region): Shader {
  const value = valueType(channels)
  const places = PLACES.flatMap((k) => [
    place(region, 'x', placeName('x', k), k),
    place(region, 'y', placeName('y', k), k),
  ])
  const values = PLACES.flatMap((y) => PLACES.map((x) => `valueAt(${placeName('x', x)}, ${placeName('y', y)})`))
  return {
    key: `means|${value}|${region === 'rim' ? border : 'interior'}`,
    fragment: `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
uniform sampler2D source;
uniform ivec2 size;
uniform ivec2 first;
out vec4 mean;
${chosenValueFunction(channels)}
${neighbourhood(region, border, channels)}
void main() {
  ivec2 p = ${FACTOR} * (ivec2(gl_FragCoord.xy) + first);
  vec2 middle = vec2(p) + 0.5, texel = 1.0 / vec2(size);
${places.map((line) => `  ${line}`).join('\n')}
  ${value} sum = ${values.join(' + ')};
  mean = ${spread(channels, `sum * ${1 / FACTOR ** 2}`)};
}`,
  }
}

/** Taps over neighbours of the small picture, from the fragment's own place on. */
export function smallSumShader({ channels }: Pick<KernelPass, 'channels'>, axis: Axis, taps: number): Shader {
  const products = Array.from({ length: taps }, (_, k) => {
    const at = axis === 'x' ? `ivec2(${k}, 0)` : `ivec2(0, ${k})`
    return `w[${k >> 2}].${'xyzw'[k & 3]} * texelFetch(small, p + ${at}, 0).${layerPart({ channels, combine: 'single' })}`
  })
  return {
    key: `small sum|${valueType(channels)}|${axis}|${taps}`,
    fragment: `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
uniform sampler2D small;
uniform vec4 w[${Math.ceil(taps / 4)}];
out vec4 sum;
void main() {
  ivec2 p = ivec2(gl_FragCoord.xy);
  sum = ${spread(channels, products.join(' + '))};
}`,
  }
}

/** Columns at full height between rows of the small picture. */
export function risenColumnsShader(): Shader {
  return {
    key: 'risen columns',
    fragment: `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
uniform sampler2D small;
out vec4 risen;
void main() {
  ivec2 p = ivec2(gl_FragCoord.xy);
  float at = ${smallPlace('float(p.y)')};
  ivec2 above = ivec2(p.x, int(at));
  risen = mix(texelFetch(small, above, 0), texelFetch(small, above + ivec2(0, 1), 0), fract(at));
}`,
  }
}

/** The pass's own picture between columns of such a picture. */
export function risenShader(pass: KernelPass): Shader {
  const reading = readingOf(pass)
  const part = layerPart(pass)
  return {
    key: `risen|${readingKey(pass)}|${reading.whole ?? false}`,
    fragment: fragmentOf({
      ...reading,
      declarations: 'uniform sampler2D columns;\nuniform vec2 scaleBias;',
      body: `  float at = ${smallPlace('float(p.x)')};
  ivec2 left = ivec2(int(at), p.y);
  ${valueType(pass.channels)} a = mix(texelFetch(columns, left, 0).${part}, texelFetch(columns, left + ivec2(1, 0), 0).${part}, fract(at));
  filtered = ${SCALED[pass.combine]} * scaleBias.x + scaleBias.y;`,
    }),
  }
}

/** Where an output lies among the small samples, of which the first is that of block −1: each stands in the middle of its block. */
function smallPlace(output: string): string {
  return `(${output} + 0.5) * ${1 / FACTOR} + 0.5`
}

function spread(channels: KernelPass['channels'], value: string): string {
  return valueType(channels) === 'vec3' ? `vec4(${value}, 1.0)` : `vec4(${value}, 0.0, 0.0, 1.0)`
}
