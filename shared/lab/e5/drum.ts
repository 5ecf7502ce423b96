/** One hit of a drum: a tone that falls and fades. Pure. */

const SECONDS = 0.25
const FROM = 180
const TO = 60
const LOUDNESS = 0.5

/** Samples at `rate`; begins and ends near 0. */
export function drumHit(rate: number): Float32Array<ArrayBuffer> {
  let phase = 0
  return Float32Array.from({ length: Math.round(SECONDS * rate) }, (_, n) => {
    const share = n / (SECONDS * rate)
    phase += (2 * Math.PI * (FROM + (TO - FROM) * share)) / rate
    return LOUDNESS * (1 - share) ** 3 * Math.sin(phase)
  })
}
