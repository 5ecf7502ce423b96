/** What the shaders of all passes share: where pixels come from, which channels are read, and which are written. */
import type { Border, Channels, Light } from '../../../shared/chain/video/entry'
import { BRIGHTNESS_WEIGHTS } from '../../../shared/convolution/direct/luma'
import { borderFunction } from './border-shader'

/** `interior`: the neighbourhood lies inside the picture; `rim`: the border rule decides. */
export type Region = 'interior' | 'rim'

/** One triangle that covers the viewport; scissor cuts out the region. */
export const VERTEX_SHADER = `#version 300 es
void main() {
  gl_Position = vec4(float((gl_VertexID << 1) & 2) * 2.0 - 1.0, float(gl_VertexID & 2) * 2.0 - 1.0, 0.0, 1.0);
}`

/** Which values a pass reads, and how. */
export interface Reading {
  channels: Channels
  light?: Light
  /** Each pixel has a share of its own. */
  place?: unknown
}

export interface Shader {
  /** Shaders with the same key are the same, and share a program. */
  key: string
  fragment: string
}

export interface ShaderParts extends Reading {
  /** Nothing of the input is mixed in. */
  whole?: boolean
  /** GLSL type of the filtered value, where it is not what is read. */
  made?: 'vec3'
  declarations?: string
  /** Statements that leave the filtered value in `filtered`; `p` is the pixel's place and `centre` the pixel. */
  body: string
}

/** GLSL type of what a pass reads of a pixel. */
export function valueType(channels: Channels): 'vec4' | 'vec3' | 'float' {
  if (channels === 'rgba') return 'vec4'
  return channels === 'rgb' ? 'vec3' : 'float'
}

/** The part of a pixel that a pass changes. */
export const WRITTEN: Readonly<Record<Channels, string>> = {
  rgb: 'rgb',
  luma: 'rgb',
  red: 'r',
  green: 'g',
  blue: 'b',
  alpha: 'a',
  rgba: 'rgba',
}

function valueOf({ channels, light = 'gamma' }: Reading): string {
  return channels === 'luma'
    ? `dot(pixel.rgb, vec3(${BRIGHTNESS_WEIGHTS[light].join(', ')}))`
    : `pixel.${WRITTEN[channels]}`
}

/** GLSL of `valueOf(pixel)` that serves every channel: of one value, a uniform tells which. */
export function chosenValueFunction(channels: Channels): string {
  return channels === 'rgb'
    ? valueFunction({ channels })
    : `uniform vec4 chosen;
float valueOf(vec4 pixel) {
  return dot(pixel, chosen);
}`
}

/** What that uniform must be. */
export function chosenWeights({ channels, light = 'gamma' }: Reading): readonly [number, number, number, number] {
  if (channels === 'luma') return [...BRIGHTNESS_WEIGHTS[light], 0]
  const of = (name: string): number => (WRITTEN[channels] === name ? 1 : 0)
  return [of('r'), of('g'), of('b'), of('a')]
}

/** GLSL of `valueOf(pixel)`. */
export function valueFunction(reading: Reading): string {
  return `${valueType(reading.channels)} valueOf(vec4 pixel) {
  return ${valueOf(reading)};
}`
}

/** Shaders of the same reading and body are the same. */
export function readingKey({ channels, light = 'gamma', place }: Reading): string {
  return `${channels === 'luma' ? `${channels} ${light}` : channels}${place ? ' placed' : ''}`
}

export function fragmentOf({ channels, light, place, made, whole, declarations = '', body }: ShaderParts): string {
  const value = valueType(channels)
  const written = WRITTEN[channels]
  const amount = place ? 'share * texelFetch(shares, p, 0).r' : 'share'
  const spread = channels === 'luma' ? 'vec3(filtered)' : 'filtered'
  return `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
uniform sampler2D source;
uniform ivec2 size;
uniform vec2 rows;
uniform float share;
${place ? 'uniform sampler2D shares;' : ''}
out vec4 result;
${valueFunction({ channels, ...(light && { light }) })}
${declarations}
void main() {
  vec2 middle = vec2(gl_FragCoord.x, rows.x + rows.y * gl_FragCoord.y), texel = 1.0 / vec2(size);
  ivec2 p = ivec2(middle);
  vec4 centre = texture(source, middle * texel);
  ${made ?? value} filtered;
${body}
  result = centre;
  result.${written} = ${whole ? spread : `mix(centre.${written}, ${spread}, ${amount})`};
}`
}

/** `valueAt(x, y)` for places that `place` has worked out. */
export function neighbourhood(region: Region, border: Border, channels: Channels): string {
  const value = valueType(channels)
  if (region === 'interior') {
    // Middles of texels, so the nearest one is exact; software rasterisers sample faster than they fetch.
    return `${value} valueAt(float x, float y) {
  return valueOf(texture(source, vec2(x, y)));
}`
  }
  // A place outside has index -1 where the border is constant.
  return `${borderFunction(border)}
${value} valueAt(int x, int y) {
  return x < 0 || y < 0 ? ${value}(0.0) : valueOf(texelFetch(source, ivec2(x, y), 0));
}`
}

/** GLSL of the place that lies `offset` columns or rows from the output pixel, declared with its type. */
export function place(region: Region, axis: 'x' | 'y', name: string, offset: number | string): string {
  return region === 'rim'
    ? `int ${name} = border(p.${axis} + (${offset}), size.${axis});`
    : `float ${name} = (middle.${axis} + ${typeof offset === 'number' ? `(${offset}.0)` : `float(${offset})`}) * texel.${axis};`
}

/** A name for the place at an offset. */
export function placeName(axis: 'x' | 'y', offset: number): string {
  return `${axis}${offset < 0 ? 'm' : 'p'}${Math.abs(offset)}`
}

/** One variable for each column and row in use, so that its place is worked out once for each. */
export function places(region: Region, offsets: readonly { dx: number; dy: number }[]): string {
  const columns = [...new Set(offsets.map(({ dx }) => dx))].map((dx) => place(region, 'x', placeName('x', dx), dx))
  const rows = [...new Set(offsets.map(({ dy }) => dy))].map((dy) => place(region, 'y', placeName('y', dy), dy))
  return [...columns, ...rows].map((line) => `  ${line}`).join('\n')
}

/** The value at an offset; the centre is fetched anyhow. */
export function valueAt({ dx, dy }: { dx: number; dy: number }): string {
  return dx === 0 && dy === 0 ? 'valueOf(centre)' : `valueAt(${placeName('x', dx)}, ${placeName('y', dy)})`
}
