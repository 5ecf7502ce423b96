import type { PointFunction } from '../../../shared/chain/video/entry'
import type { PictureSize, PointPass } from '../engine/engine'
import { LEAST } from '../engine/least'
import { drawsOf, type PreparedPass } from './prepared-pass'
import type { ProgramCache } from './program-cache'
import { fragmentOf, readingKey, valueType } from './shader-frame'

const NO_REACH = { left: 0, top: 0, right: 0, bottom: 0 }

/** GLSL of each function of `x`; its numbers are in `n`. */
const FUNCTIONS: Readonly<Record<PointFunction['kind'], string>> = {
  rectify: 'max(x - n.x, 0.0)',
  absolute: 'abs(x - n.x)',
  invert: '1.0 - x',
  power: 'sign(x) * raised(abs(x), n.x)',
  levels: 'raised(clamp((whole(x) - n.x) * n.y, 0.0, 1.0), n.z)',
  threshold: 'x >= n.x ? 1.0 : 0.0',
  decode: 'sign(x) * (abs(x) <= 0.04045 ? abs(x) / 12.92 : pow((abs(x) + 0.055) / 1.055, 2.4))',
  encode: 'sign(x) * (abs(x) <= 0.0031308049 ? abs(x) * 12.92 : 1.055 * pow(abs(x), 1.0 / 2.4) - 0.055)',
}

/** What is less than rounding is 0: a root would make it seen. The power of 0 is not defined in GLSL. */
const RAISED = `float raised(float x, float exponent) { return x > ${LEAST} ? pow(x, exponent) : 0.0; }`

/** Levels; what is a whole one but for rounding is made whole. */
const WHOLE = `float whole(float x) {
  float level = 255.0 * x;
  float near = floor(level + 0.5);
  return abs(level - near) < 1e-4 ? near : level;
}`

export function preparePoint(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: PointPass,
  size: PictureSize,
): PreparedPass {
  const each = pass.channels === 'rgb' ? ['r', 'g', 'b'].map((channel) => `of(value.${channel})`) : ['of(value)']
  const fragment = fragmentOf({
    ...pass,
    declarations: `uniform vec3 n;
${RAISED}
${WHOLE}
float of(float x) { return ${FUNCTIONS[pass.function.kind]}; }`,
    body: `  ${valueType(pass.channels)} value = valueOf(centre);
  filtered = ${valueType(pass.channels)}(${each.join(', ')});`,
  })
  const numbers = numbersOf(pass.function)
  return {
    draws: drawsOf(programs, size, NO_REACH, () => ({
      key: `point ${pass.function.kind} ${readingKey(pass)}`,
      fragment,
    })),
    mix: pass.mix,
    set: (program) => gl.uniform3f(program.uniform('n'), ...numbers),
    dispose: () => undefined,
  }
}

function numbersOf(of: PointFunction): [number, number, number] {
  switch (of.kind) {
    case 'rectify':
    case 'absolute':
      return [of.zero, 0, 0]
    case 'power':
      return [of.exponent, 0, 0]
    case 'levels':
      return [255 * of.black, 1 / (255 * (of.white - of.black)), of.exponent]
    case 'threshold':
      return [of.at, 0, 0]
    case 'invert':
    case 'decode':
    case 'encode':
      return [0, 0, 0]
  }
}
