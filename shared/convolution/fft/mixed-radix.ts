/** The mixed-radix transform: its passes one after the other, between the caller's arrays and one pair of work arrays. */
import { makePass, type Pass, runPass } from './passes'
import type { Transform } from './plan'

/** Forward transform of `size` values, whose radices multiply to `size`. */
export function planMixedRadix(size: number, radices: readonly number[]): Transform {
  const passes = makePasses(size, radices)
  const workRe = new Float64Array(size)
  const workIm = new Float64Array(size)
  return (re, im) => {
    let inCaller = true
    for (const pass of passes) {
      if (inCaller) {
        runPass(pass, re, im, workRe, workIm)
      } else {
        runPass(pass, workRe, workIm, re, im)
      }
      inCaller = !inCaller
    }
    if (!inCaller) {
      re.set(workRe)
      im.set(workIm)
    }
  }
}

function makePasses(size: number, radices: readonly number[]): Pass[] {
  let remaining = size
  let stride = 1
  return radices.map((radix) => {
    const pass = makePass(radix, remaining, stride)
    remaining /= radix
    stride *= radix
    return pass
  })
}
