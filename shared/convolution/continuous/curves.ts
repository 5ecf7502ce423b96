/** A function of time: 0 outside `from` .. `to`, smooth but for the places in `breaks`. */
export type Curve = {
  value: (t: number) => number
  from: number
  to: number
  breaks: readonly number[]
}

/** The curve with the zeros outside its interval. */
function curve(value: (t: number) => number, from: number, to: number, breaks: readonly number[] = []): Curve {
  return { value: (t) => (t >= from && t <= to ? value(t) : 0), from, to, breaks: [from, to, ...breaks] }
}

/** A box of this width around 0. */
export function rect(width: number, height: number): Curve {
  return curve(() => height, -width / 2, width / 2)
}

/** A triangle around 0, `height` in the middle, 0 at ± halfWidth. */
export function triangle(halfWidth: number, height: number): Curve {
  return curve((t) => height * (1 - Math.abs(t) / halfWidth), -halfWidth, halfWidth, [0])
}

/** One value from `from` on, until `to` where given. */
export function constant(value: number, from: number, to = Number.POSITIVE_INFINITY): Curve {
  return curve(() => value, from, to)
}

/** One value for each whole stretch of time from 0 on: it may jump at every whole number. */
export function steps(values: readonly number[]): Curve {
  // A time that was added up of fractions may fall just short of the whole number that it means.
  const at = (t: number) => values[Math.min(Math.floor(t + 1e-9), values.length - 1)] as number
  return curve(
    at,
    0,
    values.length,
    values.map((_, start) => start),
  )
}

/** base^t from 0 on: compound growth. */
export function power(base: number): Curve {
  return curve((t) => base ** t, 0, Number.POSITIVE_INFINITY)
}

/** e^(-t / tau) from 0 on: a response that fades. */
export function fade(tau: number): Curve {
  return curve((t) => Math.exp(-t / tau), 0, Number.POSITIVE_INFINITY)
}

/** 1 - 2^(-t / halfLife) from 0 on: the part that is spoiled after the time t. */
export function spoilage(halfLife: number): Curve {
  return curve((t) => 1 - 0.5 ** (t / halfLife), 0, Number.POSITIVE_INFINITY)
}

/** Time constant of a fade that leaves the part `remaining` after `time`: time / ln(1 / remaining). */
export function timeConstant(time: number, remaining: number): number {
  return time / Math.log(1 / remaining)
}
