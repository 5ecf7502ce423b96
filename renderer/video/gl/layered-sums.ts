/** Shaders that make a block of outputs in one fragment, each neighbour read once for all of them. */
import type { KernelPass } from '../engine/engine'
import type { Tap, Window } from '../engine/simd/plan'
import { glslNumber, SCALED, settledAfter } from './kernel-shader'
import { type Block, placeInLayers } from './layers'
import {
  chosenValueFunction,
  neighbourhood,
  place,
  placeName,
  type Region,
  type Shader,
  valueType,
} from './shader-frame'
import { borderFunction } from './border-shader'

/** Products with the taps of one kernel, of what one input holds, into one of two sums. */
export interface SumTerm {
  input: number
  sum: 'a' | 'b'
  taps: readonly Tap[]
}

export interface LayeredSums {
  pass: Pick<KernelPass, 'channels' | 'light' | 'border' | 'combine'>
  block: Block
  terms: readonly SumTerm[]
  window: Window
  /** Rows of taps are gone over in a loop: shaders of many taps take seconds to compile. */
  loop: boolean
  scale: number
  bias: number
  /** Constants in place of uniforms. */
  settled: boolean
  /** The inputs are layers of such blocks, one column wide, in place of the picture. */
  from?: Block
}

/** Four taps of a row a vector, each kernel with as many rows of zeros around it as a block has rows more than one. */
export function layWeights({ terms, window, block }: Pick<LayeredSums, 'terms' | 'window' | 'block'>): Float32Array {
  const { across, rows } = extentOf(window, block)
  const weights = new Float32Array(4 * across * rows * terms.length)
  terms.forEach(({ taps }, term) => {
    for (const { dx, dy, weight } of taps) {
      weights[4 * across * (term * rows + dy - window.top + block.rows - 1) + dx - window.left] = weight
    }
  })
  return weights
}

function extentOf({ top, bottom, left, right }: Window, { rows }: Block): { across: number; rows: number } {
  return { across: Math.ceil((right - left + 1) / 4), rows: bottom - top + 1 + 2 * (rows - 1) }
}

export function layeredShader(sums: LayeredSums, region: Region): Shader {
  const { pass, block, terms, window, loop, settled, from } = sums
  const value = valueType(pass.channels)
  const { across, rows } = extentOf(window, block)
  const layers = Array.from({ length: block.columns * block.rows }, (_, layer) => layer)
  const sumNames = [...new Set(['a', ...terms.map(({ sum }) => sum)])]
  const zeros = layers.flatMap((layer) => sumNames.map((sum) => `${sum}${layer} = ${value}(0.0)`))
  const after = settled ? settledAfter(sums) : ' * scaleBias.x + scaleBias.y'
  const results = layers.map((layer) => {
    const scaled = SCALED[pass.combine].replace(/\b([ab])\b/g, `$1${layer}`)
    return `  layer${layer} = vec4(${scaled}${after}, ${layerPart(pass) === 'rgb' ? '' : '0.0, 0.0, '}1.0);`
  })
  return {
    key: keyOf(sums, region),
    fragment: `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp sampler2DArray;
${from ? '' : 'uniform sampler2D source;'}
uniform ivec2 size;
${settled ? '' : `uniform vec4 w[${across * rows * terms.length}];\nuniform vec2 scaleBias;`}
${layers.map((layer) => `layout(location = ${layer}) out vec4 layer${layer};`).join('\n')}
${from ? inLayers(sums, region) : `${chosenValueFunction(pass.channels)}\n${neighbourhood(region, pass.border, pass.channels)}`}
void main() {
  ivec2 p = ivec2(gl_FragCoord.xy) * ivec2(${block.columns}, ${block.rows});
  vec2 middle = vec2(p) + 0.5, texel = 1.0 / vec2(size);
  ${value} v, ${zeros.join(', ')};
${from ? laneOf(from, region) : ''}${loop ? looped(sums, region) : unrolled(sums, region)}
${results.join('\n')}
}`,
  }
}

/** Of the region the border alone matters, of the taps their places. */
function keyOf({ pass, block, terms, window, loop, scale, bias, settled, from }: LayeredSums, region: Region): string {
  const places = loop
    ? [window.left, window.right, window.bottom - window.top]
    : terms.map(({ taps }) => taps.map(({ dx, dy }) => `${dx},${dy}`).join(' '))
  const inputs = terms.map(({ input, sum }) => `${input}${sum}`)
  return [
    'layers',
    region === 'rim' ? pass.border : 'interior',
    valueType(pass.channels),
    pass.combine,
    `${block.columns}×${block.rows}`,
    from?.rows ?? '',
    inputs,
    loop ? 'loop' : window.left,
    places,
    settled ? [scale, bias, ...terms.flatMap(({ taps }) => taps.map(({ weight }) => weight))] : '',
  ].join('|')
}

/** `inputAt0(x)` and further ones: what a layer of the input holds in the output's row. */
function inLayers({ pass, terms }: LayeredSums, region: Region): string {
  const value = valueType(pass.channels)
  const part = pass.channels === 'rgb' ? 'rgb' : 'r'
  const inputs = [...new Set(terms.map(({ input }) => input))]
  const functions = inputs.map((input) =>
    region === 'interior'
      ? `uniform sampler2DArray input${input};
${value} inputAt${input}(float x, vec2 lane) {
  return texture(input${input}, vec3(x, lane)).${part};
}`
      : `uniform sampler2DArray input${input};
${value} inputAt${input}(int x, ivec2 lane) {
  return x < 0 ? ${value}(0.0) : texelFetch(input${input}, ivec3(x, lane), 0).${part};
}`,
  )
  return [...(region === 'rim' ? [borderFunction(pass.border)] : []), ...functions].join('\n')
}

/** Row and layer of the inputs that the output's row lies in. */
function laneOf(from: Block, region: Region): string {
  const place = `ivec2 cell = ${placeInLayers(from)}.yz;`
  return region === 'interior'
    ? `  ${place} vec2 lane = vec2((float(cell.x) + 0.5) / float(textureSize(input0, 0).y), float(cell.y));\n`
    : `  ${place} ivec2 lane = cell;\n`
}

function readAt({ from }: LayeredSums, input: number, x: string, y: string): string {
  return from ? `inputAt${input}(${x}, lane)` : `valueAt(${x}, ${y})`
}

/** Every tap that is not zero, in the order of its neighbours. */
function unrolled(sums: LayeredSums, region: Region): string {
  const { block, terms, window, settled } = sums
  const { across, rows } = extentOf(window, block)
  const found = terms.map(({ taps }) => new Map(taps.map(({ dx, dy, weight }) => [`${dx},${dy}`, weight])))
  const lines: string[] = []
  const [columnsUsed, rowsUsed] = [new Set<number>(), new Set<number>()]
  for (let y = window.top; y < window.bottom + block.rows; y++) {
    for (let x = window.left; x < window.right + block.columns; x++) {
      for (const input of new Set(terms.map((term) => term.input))) {
        const products = terms.flatMap((term, t) => {
          if (term.input !== input) return []
          return eachOf(block).flatMap(({ column, row, layer }) => {
            const [dx, dy] = [x - column, y - row]
            const weight = found[t]?.get(`${dx},${dy}`)
            if (weight === undefined) return []
            const [at, lane] = [dx - window.left, t * rows + dy - window.top + block.rows - 1]
            const factor = settled ? glslNumber(weight) : `w[${lane * across + (at >> 2)}].${'xyzw'[at & 3]}`
            return [`${term.sum}${layer} += ${factor} * v;`]
          })
        })
        if (products.length === 0) continue
        columnsUsed.add(x)
        rowsUsed.add(y)
        lines.push(`  v = ${readAt(sums, input, placeName('x', x), placeName('y', y))}; ${products.join(' ')}`)
      }
    }
  }
  const declared = [
    ...[...columnsUsed].map((x) => place(region, 'x', placeName('x', x), x)),
    ...(sums.from ? [] : [...rowsUsed].map((y) => place(region, 'y', placeName('y', y), y))),
  ]
  return [...declared.map((line) => `  ${line}`), ...lines].join('\n')
}

/** Rows in a loop, columns unrolled. A row serves each row of outputs with another row of taps; beyond the kernel they are zero. */
function looped(sums: LayeredSums, region: Region): string {
  const { block, terms, window } = sums
  const { across, rows } = extentOf(window, block)
  const columns = Array.from({ length: window.right - window.left + block.columns }, (_, at) => window.left + at)
  const weights = terms.flatMap((_, t) =>
    Array.from({ length: block.rows }, (__, row) =>
      Array.from(
        { length: across },
        (___, vector) =>
          `    vec4 w${t}_${row}_${vector} = w[(i + ${t * rows + block.rows - 1 - row}) * ${across} + ${vector}];`,
      ),
    ).flat(),
  )
  const lines = columns.map((x) => {
    const products = terms.flatMap((term, t) =>
      eachOf(block).flatMap(({ column, row, layer }) => {
        const at = x - column - window.left
        return at < 0 || at > window.right - window.left
          ? []
          : [`${term.sum}${layer} += w${t}_${row}_${at >> 2}.${'xyzw'[at & 3]} * v;`]
      }),
    )
    return `    v = valueAt(${placeName('x', x)}, y); ${products.join(' ')}`
  })
  return `${columns.map((x) => `  ${place(region, 'x', placeName('x', x), x)}`).join('\n')}
  for (int i = 0; i < ${window.bottom - window.top + block.rows}; i++) {
    ${place(region, 'y', 'y', `i + (${window.top})`)}
${weights.join('\n')}
${lines.join('\n')}
  }`
}

function eachOf({ columns, rows }: Block): { column: number; row: number; layer: number }[] {
  return Array.from({ length: columns * rows }, (_, layer) => ({
    layer,
    column: layer % columns,
    row: Math.floor(layer / columns),
  }))
}

/** What a layer holds of an output. */
export function layerPart({ channels, combine }: Pick<KernelPass, 'channels' | 'combine'>): 'rgb' | 'r' {
  return channels === 'rgb' || combine === 'direction' ? 'rgb' : 'r'
}
