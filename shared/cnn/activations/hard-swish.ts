import { hardSigmoid, hardSigmoidSlope } from './hard-sigmoid'

const ALPHA = 1 / 6
const BETA = 0.5

/** x times the hard sigmoid x/6 + 1/2. */
export function hardSwish(x: number): number {
  return x * hardSigmoid(x, ALPHA, BETA)
}

/** Product rule of x and the hard sigmoid. */
export function hardSwishSlope(x: number): number {
  return hardSigmoid(x, ALPHA, BETA) + x * hardSigmoidSlope(x, ALPHA, BETA)
}
