/** A tone that rises through all that can be heard of most filters, in equal ratios per second. */
import type { Hertz, Seconds } from '../../../shared/units'

const FROM: Hertz = 50
const TO: Hertz = 12_000
const LENGTH: Seconds = 8
const PAUSE: Seconds = 0.5
const FADE: Seconds = 0.05
/** −18 dBFS RMS. */
const AMPLITUDE = Math.SQRT2 * 10 ** (-18 / 20)

/** One rise and a pause, to be looped. Ends below Nyquist at any rate from 8 kHz on. */
export function sweepSound(rate: Hertz): Float32Array<ArrayBuffer> {
  const top = Math.min(TO, 0.45 * rate)
  const growth = Math.log(top / FROM) / LENGTH
  return Float32Array.from({ length: Math.round((LENGTH + PAUSE) * rate) }, (_, n) => {
    const time = n / rate
    if (time >= LENGTH) return 0
    const fade = Math.min(1, time / FADE, (LENGTH - time) / FADE)
    const cycles = (FROM * Math.expm1(growth * time)) / growth
    return AMPLITUDE * fade * Math.sin(2 * Math.PI * cycles)
  })
}
