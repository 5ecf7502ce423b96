/** Shaders of one pass: taps unrolled, zero taps left out, weights as uniforms so that a dragged slider compiles nothing. */
import type { Kernel2D } from '../../../shared/chain/video/entry'
import type { PicturePass } from '../engine/engine'
import { borderFunction } from './border-shader'
import { reachOf } from './regions'

export type Region = 'interior' | 'rim'

/** A tap that some kernel of the pass uses, at its offset from the output pixel. */
export interface Tap {
  dx: number
  dy: number
  /** Its place in the weights of each kernel, or undefined where that kernel is zero there. */
  slots: (number | undefined)[]
}

/** One triangle that covers the viewport; scissor cuts out the region. */
export const VERTEX_SHADER = `#version 300 es
void main() {
  gl_Position = vec4(float((gl_VertexID << 1) & 2) * 2.0 - 1.0, float(gl_VertexID & 2) * 2.0 - 1.0, 0.0, 1.0);
}`

/** Taps in reading order, and the weights in the order of their slots. */
export function tapsOf(kernels: readonly Kernel2D[]): { taps: Tap[]; weights: number[] } {
  const taps = new Map<string, Tap>()
  const weights: number[] = []
  kernels.forEach((kernel, index) => {
    const { left, top } = reachOf([kernel])
    kernel.forEach((row, i) => {
      row.forEach((weight, j) => {
        if (weight === 0) return
        const tap = { dx: j - left, dy: i - top, slots: [] as (number | undefined)[] }
        const key = `${tap.dy},${tap.dx}`
        const known = taps.get(key) ?? tap
        known.slots[index] = weights.push(weight) - 1
        taps.set(key, known)
      })
    })
  })
  return { taps: [...taps.values()].sort((a, b) => a.dy - b.dy || a.dx - b.dx), weights }
}

/** Passes with the same key share a program. */
export function programKey(pass: PicturePass, region: Region, taps: readonly Tap[]): string {
  const pattern = taps.map(({ dx, dy, slots }) => `${dx},${dy}:${slots.map((slot) => slot ?? '').join('/')}`).join(' ')
  return [region === 'rim' ? pass.border : 'interior', pass.colour, pass.combine, pattern].join('|')
}

export function fragmentShader(pass: PicturePass, region: Region, taps: readonly Tap[], weightCount: number): string {
  const luma = pass.colour === 'luma'
  const value = luma ? 'float' : 'vec3'
  return `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
uniform sampler2D source;
uniform ivec2 size;
uniform ivec2 rows;
uniform float w[${Math.max(1, weightCount)}];
uniform vec3 scaleBiasMix;
out vec4 result;
${region === 'rim' ? borderFunction(pass.border, farthest(taps)) : ''}
${value} valueOf(vec4 pixel) {
  return ${luma ? 'dot(pixel.rgb, vec3(0.299, 0.587, 0.114))' : 'pixel.rgb'};
}
${region === 'rim' ? rimValue(value) : interiorValue(value)}
void main() {
  ivec2 p = ivec2(gl_FragCoord.x, rows.x + rows.y * int(gl_FragCoord.y));
  vec4 centre = texelFetch(source, p, 0);
${coordinates(taps, region)}
  ${value} a = ${value}(0.0), b = ${value}(0.0), v;
${taps.map((tap) => accumulate(tap)).join('\n')}
  vec3 filtered = vec3(${pass.combine === 'magnitude' ? 'sqrt(a * a + b * b)' : 'a'}) * scaleBiasMix.x + scaleBiasMix.y;
  result = vec4(mix(centre.rgb, filtered, scaleBiasMix.z), centre.a);
}`
}

/** A place outside has index -1 where the border is constant. */
function rimValue(value: string): string {
  return `${value} valueAt(int x, int y) {
  return x < 0 || y < 0 ? ${value}(0.0) : valueOf(texelFetch(source, ivec2(x, y), 0));
}`
}

/** Middles of texels, so the nearest one is exact; software rasterisers sample faster than they fetch. */
function interiorValue(value: string): string {
  return `${value} valueAt(float x, float y) {
  return valueOf(texture(source, vec2(x, y)));
}`
}

function farthest(taps: readonly Tap[]): number {
  return Math.max(1, ...taps.map(({ dx, dy }) => Math.max(Math.abs(dx), Math.abs(dy))))
}

/** One variable for each column and row in use, so that its place is worked out once for each. */
function coordinates(taps: readonly Tap[], region: Region): string {
  const line = (axis: 'x' | 'y', offset: number): string => {
    const index = `p.${axis} + (${offset})`
    return region === 'rim'
      ? `  int ${name(axis, offset)} = border(${index}, size.${axis});`
      : `  float ${name(axis, offset)} = (float(${index}) + 0.5) / float(size.${axis});`
  }
  const columns = [...new Set(taps.map(({ dx }) => dx))].map((dx) => line('x', dx))
  const rows = [...new Set(taps.map(({ dy }) => dy))].map((dy) => line('y', dy))
  return [...columns, ...rows].join('\n')
}

function accumulate({ dx, dy, slots }: Tap): string {
  const sums = ['a', 'b'].flatMap((sum, kernel) => {
    const slot = slots[kernel]
    return slot === undefined ? [] : [`${sum} += w[${slot}] * v;`]
  })
  // The centre is fetched for its alpha anyhow.
  const value = dx === 0 && dy === 0 ? 'valueOf(centre)' : `valueAt(${name('x', dx)}, ${name('y', dy)})`
  return `  v = ${value}; ${sums.join(' ')}`
}

function name(axis: 'x' | 'y', offset: number): string {
  return `${axis}${offset < 0 ? 'm' : 'p'}${Math.abs(offset)}`
}
