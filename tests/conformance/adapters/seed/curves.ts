import {
  convolveCurves,
  leftSum,
  overlapArea,
  overlapLength,
  superposeEvents,
} from '../../../../shared/convolution/continuous/convolve'
import {
  type Curve,
  constant,
  fade,
  power,
  rect,
  spoilage,
  timeConstant,
  triangle,
} from '../../../../shared/convolution/continuous/curves'
import { integrate } from '../../../../shared/convolution/continuous/integrate'
import type { Json, SeedCase, SeedOperations } from '../../seed-case'
import { asList, asNumber, asNumbers, asRecord, asWord, inForm, numberOr } from './values'

const STEPS_A_YEAR: Record<string, number> = { yearly: 1, monthly: 12, daily: 365 }

function curveOf(value: Json | undefined): Curve {
  const shape = asRecord(value)
  const at = (key: string) => asNumber(shape[key])
  const curves: Record<string, () => Curve> = {
    rect: () => rect(at('width'), at('height')),
    triangle: () => triangle(at('halfWidth'), at('height')),
    constant: () =>
      constant(
        at('value'),
        numberOr(shape.from, Number.NEGATIVE_INFINITY),
        numberOr(shape.to, Number.POSITIVE_INFINITY),
      ),
    power: () => power(at('base')),
    exp: () => fade(at('tau')),
    halfLife: () => spoilage(at('hours')),
    halfLifeSpoilage: () => spoilage(at('hours')),
  }
  const make = curves[asWord(shape.type)]
  if (!make) {
    throw new RangeError(
      `Unknown curve ${JSON.stringify(shape.type)}, expected one of: ${Object.keys(curves).join(', ')}`,
    )
  }
  return make()
}

function continuous(given: SeedCase): Json {
  const [f, g, times] = [curveOf(given.inputs.f), curveOf(given.inputs.g), asNumbers(given.inputs.t)]
  const convolution = times.map((t) => convolveCurves(f, g, t))
  return inForm(given, convolution, {
    convolution,
    overlapArea: times.map((t) => overlapArea(f, g, t)),
    overlapLength: times.map((t) => overlapLength(f, g, t)),
  })
}

function riemann({ inputs }: SeedCase): Json {
  const [rate, growth, t] = [asNumber(inputs.f), power(asNumber(inputs.base)), asNumber(inputs.t)]
  return asList(inputs.steps).map((step) => {
    const n = t * asNumber(STEPS_A_YEAR[asWord(step)])
    return { step, dt: t / n, n, sum: leftSum(() => rate, growth.value, t, n) }
  })
}

/** Single events at given times, or trains of `counts` events, seen right after the last one. */
function eventsAt({ inputs }: SeedCase): Json {
  const h = curveOf(inputs.h)
  if (inputs.events !== undefined) {
    const events = asNumbers(inputs.events)
    return asNumbers(inputs.t).map((t) => superposeEvents(events, h.value, t))
  }
  const interval = asNumber(inputs.interval)
  const heights = asNumbers(inputs.counts).map((count) => {
    const events = Array.from({ length: count }, (_, index) => index * interval)
    return superposeEvents(events, h.value, (count - 1) * interval)
  })
  return { heights, steadyState: 1 / (1 - h.value(interval)) }
}

/** Events at a rate, each weaker in proportion, without end: the sum of the geometric row over the rate. */
function rateLimit({ inputs }: SeedCase): Json {
  const h = curveOf(inputs.h)
  return {
    sumOverRate: asNumbers(inputs.rates).map((rate) => 1 / rate / (1 - h.value(1 / rate))),
    limit: asNumber(asRecord(inputs.h).tau),
  }
}

export const curves: SeedOperations = {
  'conv1d.continuous': continuous,
  'conv1d.riemann': riemann,
  'conv1d.eventsAt': eventsAt,
  'conv1d.rateLimit': rateLimit,
  'conv1d.discreteAges': ({ inputs }) => {
    const spoiled = curveOf(inputs.g)
    const ages = Array.from({ length: asNumber(inputs.hours) }, (_, index) => index + 1)
    return ages.reduce((sum, age) => sum + asNumber(inputs.perHour) * spoiled.value(age), 0)
  },
  'integral.definite': ({ inputs }) => integrate(curveOf(inputs.f).value, asNumber(inputs.from), asNumber(inputs.to)),
  scale: ({ inputs }) => asNumber(inputs.count) * curveOf(inputs.g).value(asNumber(inputs.t)),
  'exp.timeConstant': ({ inputs }) => timeConstant(asNumber(inputs.seconds), asNumber(inputs.remaining)),
}
