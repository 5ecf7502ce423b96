/** Both views of the discrete convolution on one clock: position n means that y[0] … y[n] are done. */
import { cell, headsOf, range } from '../contract/draw'
import type { Figure, Scene } from '../contract/scene'
import type { Spot } from '../contract/state'
import { factor, write } from '../contract/write'
import { kernelOf, type Letters, lettersOf, spaced, tight } from '../operation'
import { type E1Data, type E1Numbers, e1Numbers } from './model'

interface Lights {
  n: number
  x: number[]
  /** Indices into the kernel as it is stacked. */
  k: number[]
  y: number[]
  /** The input of the one product that is pointed at. */
  product: number | null
}

/** Which inputs have a product in output n. */
function inputsOf(n: number, inputs: number, taps: number): number[] {
  return range(Math.max(0, n - taps + 1), Math.min(n, inputs - 1))
}

export function barsScene(data: E1Data, focus: Spot | null): Scene {
  const numbers = e1Numbers(data)
  const { x } = data
  const kernel = kernelOf(data)
  const now = Math.floor(data.at)
  const lights = lightsOf(focus, now, x.length, kernel.length)
  const names = lettersOf(data)
  const counting = inputsOf(lights.n, x.length, kernel.length)
  const products = counting.map((m) =>
    data.letters
      ? `${names.x[m]}·${names.kernel[lights.n - m]}`
      : `${factor(x[m] as number)}·${factor(kernel[lights.n - m] as number)}`,
  )
  const last = numbers.y.length - 1
  return {
    figures: figuresOf(data, numbers, lights, { now, names }),
    step: {
      at: `y[${lights.n}]`,
      terms: products,
      result: data.letters ? spaced(names.y[lights.n] ?? '') : write(numbers.y[lights.n] ?? 0),
      lit: lights.product === null ? null : counting.indexOf(lights.product),
      spots: counting.map((m) => ({ figure: 'outer', index: m * kernel.length + lights.n - m })),
    },
    next: now < last ? { name: `y[${now + 1}]`, value: numbers.y[now + 1] as number } : null,
  }
}

/** What belongs together: an output and its products, an input and all it reaches, a product and its three. */
function lightsOf(focus: Spot | null, now: number, inputs: number, taps: number): Lights {
  const ofOutput = (n: number): Lights => {
    const xs = inputsOf(n, inputs, taps)
    return { n, x: xs, k: xs.map((m) => n - m), y: [n], product: null }
  }
  const index = focus?.index ?? 0
  const outputs = inputs + taps - 1
  switch (focus?.figure) {
    case 'y':
      return ofOutput(Math.min(index, outputs - 1))
    case 'x':
      return { ...ofOutput(now), x: [index], k: range(0, taps - 1), y: range(index, index + taps - 1) }
    case 'h': {
      const k = taps - 1 - index
      return { ...ofOutput(now), x: range(0, inputs - 1), k: [k], y: range(k, k + inputs - 1) }
    }
    case 'outer': {
      const [m, k] = [Math.floor(index / taps), index % taps]
      return { n: m + k, x: [m], k: [k], y: [m + k], product: m }
    }
    case 'stack': {
      const [k, n] = [Math.floor(index / outputs), index % outputs]
      const m = n - k
      return k >= taps || m < 0 || m >= inputs ? ofOutput(n) : { n, x: [m], k: [k], y: [n], product: m }
    }
    default:
      return ofOutput(now)
  }
}

/** The figure of the other way to see it. */
const LEFT_OUT: Readonly<Record<E1Data['way'], string | null>> = { both: null, stacking: 'h', sliding: 'stack' }

interface Drawn {
  now: number
  names: Letters
}

function figuresOf(data: E1Data, numbers: E1Numbers, lights: Lights, { now, names }: Drawn): Figure[] {
  const kernel = kernelOf(data)
  const taps = kernel.length
  const outputs = numbers.y.length
  const span = [1 - taps, outputs - 1] as const
  const lettered = (texts: string[]) => (data.letters ? { texts } : {})
  const sum = (n: number) => (data.letters ? { text: tight(names.y[n] ?? '') } : {})
  const all: Figure[] = [
    {
      kind: 'grid',
      id: 'stack',
      label: 'stack',
      span,
      heads: headsOf(outputs),
      rows: [
        ...numbers.stack.map((row, k) => ({
          head: `x·h[${k}]`,
          term: 'product' as const,
          cells: row.map((value, n) => {
            const m = n - k
            const reached = m >= 0 && m < data.x.length
            const text = data.letters && reached ? { text: `${names.x[m]}${names.kernel[k]}` } : {}
            return cell(reached ? value : null, 'input', {
              ...text,
              lit: reached && lights.y.includes(n) && lights.x.includes(m),
              later: k > now,
            })
          }),
        })),
        {
          head: 'y',
          cells: numbers.y.map((value, n) =>
            cell(value, 'output', { ...sum(n), lit: lights.y.includes(n), later: n > now }),
          ),
        },
      ],
    },
    {
      kind: 'bars',
      id: 'x',
      label: 'signal',
      role: 'input',
      values: data.x,
      ...lettered(names.x),
      start: 0,
      span,
      lit: lights.x,
      editable: { key: 'x', min: -9, max: 9, step: 1 },
    },
    {
      kind: 'bars',
      id: 'h',
      label: data.operation === 'convolution' ? 'turnedKernel' : 'plainKernel',
      role: 'kernel',
      values: [...kernel].reverse(),
      ...lettered([...names.kernel].reverse()),
      start: now - taps + 1,
      span,
      lit: lights.k.map((k) => taps - 1 - k),
      editable: { key: 'h', min: -9, max: 9, step: 1, reversed: data.operation === 'convolution' },
      slides: true,
    },
    {
      kind: 'bars',
      id: 'y',
      label: 'output',
      role: 'output',
      values: numbers.y,
      ...lettered(names.y.map(tight)),
      start: 0,
      span,
      lit: lights.y,
      shown: now + 1,
    },
    {
      kind: 'grid',
      id: 'outer',
      label: 'products',
      heads: kernel.map((_, k) => `h[${k}]`),
      rows: numbers.outer.map((row, m) => ({
        head: `x[${m}]`,
        term: 'product' as const,
        cells: row.map((value, k) =>
          cell(value, 'plain', {
            ...(data.letters && { text: `${names.x[m]}${names.kernel[k]}` }),
            lit: lights.y.includes(m + k) && lights.x.includes(m) && lights.k.includes(k),
          }),
        ),
      })),
    },
  ]
  const left = LEFT_OUT[data.way]
  return all.filter(({ id }) => id !== left)
}
