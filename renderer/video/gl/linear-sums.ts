/** Shaders of lines of taps that the sampler mixes two by two. */
import type { KernelPass } from '../engine/engine'
import { glslNumber, readingOf, settledAfter } from './kernel-shader'
import type { LinearTap } from './linear-taps'
import { chosenValueFunction, fragmentOf, readingKey, type Shader, valueType } from './shader-frame'

/** Taps as constants once a pass has settled; before, as uniforms. */
function declaredTaps(taps: readonly LinearTap[], settled: boolean): string {
  const all = taps.map(({ at, weight }) => `vec2(${glslNumber(at)}, ${glslNumber(weight)})`)
  return settled ? `const vec2 taps[${taps.length}] = vec2[](${all.join(', ')});` : `uniform vec2 taps[${taps.length}];`
}

function tapsKey(taps: readonly LinearTap[], settled: boolean): string {
  return settled ? taps.map(({ at, weight }) => `${at}:${weight}`).join(' ') : `${taps.length}`
}

/** A column of what the pass reads, for each pixel; the sampler makes the border. */
export function linearColumnsShader(pass: KernelPass, taps: readonly LinearTap[], settled: boolean): Shader {
  const value = valueType(pass.channels)
  return {
    key: `linear columns|${value}|${tapsKey(taps, settled)}`,
    fragment: `#version 300 es
precision highp float;
precision highp sampler2D;
uniform sampler2D source;
uniform ivec2 size;
${declaredTaps(taps, settled)}
out vec4 result;
${chosenValueFunction(pass.channels)}
void main() {
  vec2 texel = 1.0 / vec2(size);
  ${value} sum = ${value}(0.0);
  for (int k = 0; k < ${taps.length}; k++)
    sum += taps[k].y * valueOf(texture(source, (gl_FragCoord.xy + vec2(0.0, taps[k].x)) * texel));
  result = vec4(sum, ${value === 'vec3' ? '' : '0.0, 0.0, '}1.0);
}`,
  }
}

/** Rows of those columns, mixed with what came in. */
export function linearRowsShader(pass: KernelPass, taps: readonly LinearTap[], settled: boolean): Shader {
  const value = valueType(pass.channels)
  const reading = readingOf(pass)
  const numbers = settled ? `${pass.scale} ${pass.bias} ` : ''
  return {
    key: `linear rows|${readingKey(pass)}|${reading.whole}|${numbers}${tapsKey(taps, settled)}`,
    fragment: fragmentOf({
      ...reading,
      declarations: `uniform sampler2D columns;
${settled ? '' : 'uniform vec2 scaleBias;'}
${declaredTaps(taps, settled)}`,
      body: `  ${value} sum = ${value}(0.0);
  for (int k = 0; k < ${taps.length}; k++)
    sum += taps[k].y * texture(columns, (middle + vec2(taps[k].x, 0.0)) * texel).${value === 'vec3' ? 'rgb' : 'r'};
  filtered = sum${settled ? settledAfter(pass) : ' * scaleBias.x + scaleBias.y'};`,
    }),
  }
}
