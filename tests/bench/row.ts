/** One measured line of `npm run bench` and `npm run harden`: a public format, read by other programs. */
export interface Target {
  op: '<=' | '>=' | '=='
  value: number
}

export interface Row {
  id: string
  name: string
  /** null: not measured, which is not met. */
  value: number | null
  unit: string
  target: Target
  pass: boolean | null
  /** Every single measurement, in the order made. */
  runs: number[]
  /** Smallest and largest of the runs. */
  spread: [number, number]
  note: string
  /** What the random choices of a harden row started from. */
  seed?: number
}

export interface Measured {
  id: string
  name: string
  unit: string
  target: Target
  runs: number[]
  /** How many runs become one value; the median unless told. */
  value?: number
  note?: string
  seed?: number
}

/** A row judged; without runs it is one that was not measured. */
export function judgeRow({ id, name, unit, target, runs, note = '', seed, ...rest }: Measured): Row {
  const value = rest.value ?? median(runs)
  return {
    id,
    name,
    value,
    unit,
    target,
    pass: value === null ? null : meets(value, target),
    runs,
    spread: runs.length === 0 ? [0, 0] : [Math.min(...runs), Math.max(...runs)],
    note,
    ...(seed === undefined ? {} : { seed }),
  }
}

function meets(value: number, { op, value: limit }: Target): boolean {
  if (op === '<=') return value <= limit
  if (op === '>=') return value >= limit
  return value === limit
}

/** null of nothing; the mean of the two middle ones of an even count. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)]
  const lower = sorted[Math.ceil(middle) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
