import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activate, activationGradient } from '../../../shared/cnn/activations/pointwise'
import { prelu, preluGradients } from '../../../shared/cnn/activations/prelu'
import { logit, sigmoid } from '../../../shared/cnn/activations/sigmoid'
import { logSoftmax, logSoftmaxGradient, softmax, softmaxGradient } from '../../../shared/cnn/activations/softmax'
import { ACTIVATIONS, type ActivationName, activationOf } from '../../../shared/cnn/activations/table'
import { tensor, vector } from '../../../shared/tensor/tensor'
import { differences, distinctTensor, dot, wholeTensor } from './arbitrary'

const NAMES = Object.keys(ACTIVATIONS)
/** Where the line of a function has a corner, its slope is not a difference. */
const CORNERS = [0, 0.4, 1, -2.5, 2.5, -3, 3, -0.5, 2]

type Variant = { name: string; parameters: Record<string, number> }

/** Every activation with its usual parameters and, where it has any, with others. */
const VARIANTS = NAMES.flatMap((name): Variant[] => {
  const usual = { name, parameters: {} }
  const hasNone = Object.keys(ACTIVATIONS[name as ActivationName].defaults).length === 0
  return hasNone ? [usual] : [usual, { name, parameters: { alpha: 0.4, beta: 0.2, gamma: 3 } }]
})

describe.each(VARIANTS)('activation $name with $parameters', ({ name, parameters }) => {
  const { value, slope } = activationOf(name, parameters)

  it('has the slope of its differences', () => {
    const step = 1e-5
    const places = fc
      .double({ min: -8, max: 8, noNaN: true })
      .filter((x) => CORNERS.every((at) => Math.abs(x - at) > 1e-3))
    fc.assert(
      fc.property(places, (x) => {
        expect(slope(x)).toBeCloseTo((value(x + step) - value(x - step)) / (2 * step), 6)
      }),
    )
  })

  it('neither overflows nor loses its sign for large arguments', () => {
    for (const x of [40, 800, 1e5, 1e150, 1e300]) {
      for (const at of [x, -x]) {
        expect(Number.isFinite(value(at))).toBe(true)
        expect(Number.isFinite(slope(at))).toBe(true)
      }
      expect(value(x)).toBeGreaterThan(0)
      expect(value(-x)).toBeLessThanOrEqual(name === 'sigmoid' || name === 'softplus' ? 1e-17 : 0)
    }
  })

  it('keeps NaN', () => {
    expect(value(Number.NaN)).toBeNaN()
  })
})

describe('activations by name', () => {
  it('take their parameters, else the usual ones', () => {
    expect(activationOf('leaky_relu').value(-1)).toBe(-0.01)
    expect(activationOf('leaky_relu', { alpha: 0.5 }).value(-1)).toBe(-0.5)
    // 0.2 * 1 + 0.5 by default; 1 * 1 - 0.25 with other values.
    expect(activationOf('hard_sigmoid').value(1)).toBeCloseTo(0.7, 15)
    expect(activationOf('hard_sigmoid', { alpha: 1, beta: -0.25 }).value(1)).toBe(0.75)
  })

  it('name the allowed ones when unknown', () => {
    expect(() => activationOf('rellu')).toThrow('Activation "rellu" is unknown, allowed: linear, relu, leaky_relu')
    expect(() => activationOf('toString')).toThrow('unknown')
  })

  it('apply to every element and multiply the slope that comes from above', () => {
    const [x, { value, slope }] = [vector([-1, 2]), activationOf('relu')]
    expect(activate(x, value)).toEqual(vector([0, 2]))
    expect(activationGradient(x, vector([5, 7]), slope)).toEqual(vector([0, 7]))
    expect(() => activationGradient(x, vector([5]), slope)).toThrow('dy has shape [1], expected [2]')
  })

  it('keep their digits far out', () => {
    // e^-40 = 4.248354255291589e-18; gelu(-10) = -10 Φ(-10), Φ(-10) = 7.619853024160527e-24 (tables of the normal distribution).
    expect(sigmoid(-40) / 4.248354255291589e-18).toBeCloseTo(1, 12)
    expect(activationOf('sigmoid').slope(40) / 4.248354255291589e-18).toBeCloseTo(1, 12)
    expect(activationOf('softplus').value(-40) / 4.248354255291589e-18).toBeCloseTo(1, 12)
    expect(activationOf('gelu').value(-10) / (-10 * 7.619853024160527e-24)).toBeCloseTo(1, 12)
    expect(activationOf('tanh').slope(20) / (4 * Math.exp(-40))).toBeCloseTo(1, 12)
  })

  it('logit is the inverse of the sigmoid', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (x) => {
        expect(logit(sigmoid(x))).toBeCloseTo(x, 6)
      }),
    )
  })
})

describe('softmax', () => {
  it('sums to 1 along its axis only', () => {
    fc.assert(
      fc.property(wholeTensor([2, 3, 2]), (x) => {
        const y = softmax(x, 1)
        for (const start of [0, 1, 6, 7]) {
          expect([0, 2, 4].reduce((sum, step) => sum + (y.data[start + step] as number), 0)).toBeCloseTo(1, 14)
        }
      }),
    )
  })

  it('does not change when all arguments move, however far', () => {
    const y = softmax(vector([1, 2, 3]), 0)
    expect(softmax(vector([1e8 + 1, 1e8 + 2, 1e8 + 3]), -1)).toEqual(y)
    expect([...logSoftmax(vector([-1e300, 0]), 0).data]).toEqual([-1e300, 0])
  })

  it('has the gradients of its differences, and so has its logarithm', () => {
    fc.assert(
      fc.property(distinctTensor([2, 3]), wholeTensor([2, 3]), fc.constantFrom(0, 1), (x, dy, axis) => {
        const pairs = [
          [softmax, softmaxGradient(x, dy, axis)],
          [logSoftmax, logSoftmaxGradient(x, dy, axis)],
        ] as const
        for (const [run, got] of pairs) {
          const expected = differences((moved) => dot(dy, run(moved, axis)), x, 1e-5)
          got.data.forEach((value, index) => expect(value).toBeCloseTo(expected[index] as number, 6))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('refuses an axis that does not exist', () => {
    expect(() => softmax(vector([1]), 1)).toThrow('Axis 1 does not exist in shape [1]')
  })
})

describe('PReLU', () => {
  const x = tensor([1, 2, 2], [-1, 2, -3, -4])

  it('repeats its slopes from the right', () => {
    expect([...prelu(x, tensor([2, 1], [0.5, 0.1])).data]).toEqual([-0.5, 2, -3 * 0.1, -4 * 0.1])
    expect([...prelu(x, vector([0.5, 0.1])).data]).toEqual([-0.5, 2, -1.5, -0.4])
    expect(() => prelu(x, vector([1, 2, 3]))).toThrow('Shape [3] cannot be broadcast to [1, 2, 2]')
  })

  it('has gradients for the input and for the shared slopes', () => {
    const { dx, dslope } = preluGradients(x, tensor([2, 1], [0.5, 0.1]), tensor([1, 2, 2], [1, 1, 10, 100]))
    expect([...dx.data]).toEqual([0.5, 1, 1, 10])
    // Negative inputs times their dy: -1 in the first row, -30 - 400 in the second.
    expect([...dslope.data]).toEqual([-1, -430])
  })
})
