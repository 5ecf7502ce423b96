/** The window method for any number of pass bands. */

/** A pass band, its edges as fractions of the Nyquist frequency. */
export type PassBand = readonly [from: number, to: number]

/**
 * `h[n] = w[n] · Σ over pass bands (l, r) of r sinc(r(n − M)) − l sinc(l(n − M))`, M = (N − 1)/2: the ideal response of
 * every band, cut by the window. With `scale` divided by the gain at 0 if the first band begins there, at Nyquist if it
 * ends there, else at its middle.
 * @param window Symmetric; its length is the number of taps.
 */
export function windowedBands(bands: readonly PassBand[], window: Float64Array, scale: boolean): Float64Array {
  const centre = (window.length - 1) / 2
  const taps = window.map((weight, n) => weight * bands.reduce((sum, band) => sum + idealBand(n - centre, band), 0))
  const [first] = bands
  if (!scale || first === undefined) {
    return taps
  }
  const gain = amplitudeAt(taps, scaleFrequency(first))
  return taps.map((tap) => tap / gain)
}

/** Impulse response of the ideal band. */
function idealBand(t: number, [from, to]: PassBand): number {
  return to * sinc(to * t) - from * sinc(from * t)
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
}

function scaleFrequency([from, to]: PassBand): number {
  if (from === 0) {
    return 0
  }
  return to === 1 ? 1 : (from + to) / 2
}

/** Real amplitude of a symmetric filter at a frequency as a fraction of Nyquist. */
function amplitudeAt(taps: Float64Array, frequency: number): number {
  const centre = (taps.length - 1) / 2
  return taps.reduce((sum, tap, n) => sum + tap * Math.cos(Math.PI * frequency * (n - centre)), 0)
}
