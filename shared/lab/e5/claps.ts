/** Claps in a recording: where the level leaps. */

export interface ClapOptions {
  /** Of full scale; what stays below it is never a clap. */
  threshold: number
  /** Seconds after a clap in which its own echo is no other one. */
  dead: number
  /** How many times louder than what was just there a clap must be. */
  leap: number
}

export const CLAP_OPTIONS: ClapOptions = { threshold: 0.1, dead: 0.12, leap: 4 }

const WINDOW = 0.005
/** What is left, from window to window, of how loud it was: a tone that swells is no clap. */
const KEEP = 0.8

/** Seconds of each clap from the start, exact to a sample: the first one of its window that is half as loud as the window's peak. */
export function detectClaps(samples: ArrayLike<number>, rate: number, options = CLAP_OPTIONS): number[] {
  const size = Math.max(1, Math.round(WINDOW * rate))
  const times: number[] = []
  let quiet = 0
  for (let start = 0; start < samples.length; start += size) {
    const end = Math.min(samples.length, start + size)
    let peak = 0
    for (let n = start; n < end; n++) peak = Math.max(peak, Math.abs(samples[n] as number))
    const last = times.at(-1)
    const rested = last === undefined || start / rate - last >= options.dead
    if (peak >= options.threshold && peak >= options.leap * quiet && rested) {
      let at = start
      while (Math.abs(samples[at] as number) < peak / 2) at++
      times.push(at / rate)
    }
    quiet = Math.max(peak, quiet * KEEP)
  }
  return times
}
