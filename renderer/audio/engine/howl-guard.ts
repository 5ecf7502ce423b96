/**
 * Notices that the loudspeakers feed back into the microphone, and has the monitor muted.
 *
 * While the monitor is on and the input is not quiet, the level of what is played carries a faint random mark. When some
 * band of the input follows what was played a moment ago, mark included, the monitor is muted on suspicion; if the
 * input then collapses, it was a howl, else the monitor comes back.
 *
 * Limits: the loop must be shorter than 300 ms; sound from outside that is less than about 20 dB below the howl in every
 * band hides it until the howl has grown over it; rooms that smear the sound over more than 10 ms, with loops near 100 ms,
 * take up to 0.7 s from onset.
 */
import type { Decibels, Hertz, Samples, Seconds } from '../../../shared/units'
import { BANDS, BandLevels, LevelTrack, SILENT } from './band-levels'
import { Confirmation } from './confirmation'
import { LevelDither, type MarkStrength } from './level-dither'
import { type Evidence, evidence, WINDOW } from './recirculation'

export type HowlNews = 'suspected' | 'cleared' | 'howl' | undefined

const FRAME: Seconds = 0.00125
const LONGEST_LOOP: Seconds = 0.3
/** The mark is put on from here on, so that quiet monitoring stays untouched. */
const MARK_FROM: Decibels = -50
/** A band below this is not worth muting. */
const LOUD: Decibels = -38
/**
 * Standard deviations from chance: enough to ask once more with a clear mark, enough to mute when it stands, and enough
 * to mute at once. Tried on 160 minutes of music, sines, crescendi and speech: at once from 7.5 on mutes 11 times.
 */
const HUNCH = 3
const LIKELY = 7
const CERTAIN = 11
/** What is likely must tell the same lag for so long, with no longer pause than this. */
const STANDS: Seconds = 0.06
const PAUSE: Seconds = 0.0375
/** How long it is asked clearly: the longest loop and a window. */
const ASKING: Seconds = 0.4
/** How far, and within which time, a howl collapses once the monitor is silent. */
const COLLAPSE: Decibels = 10
const PROOF: Seconds = 0.35
/** After a false suspicion. */
const REST: Seconds = 3

export class HowlGuard {
  private readonly frameSamples: Samples
  private readonly lags: Samples
  private readonly inputLevels: BandLevels
  private readonly playedLevels: BandLevels
  private readonly dither: LevelDither
  private readonly input: readonly LevelTrack[]
  private readonly played: readonly LevelTrack[]
  private readonly mark: LevelTrack
  private marks = new Float32Array(0)
  private armed = false
  private strength: MarkStrength = 'none'
  private asking: Samples = 0
  private untilFrame: Samples
  private turn = 0
  private frames = 0
  private readonly found: Evidence = { deviations: new Float64Array(1), lag: 0 }
  private readonly confirmation = new Confirmation(BANDS, Math.round(STANDS / FRAME), Math.round(PAUSE / FRAME))
  private suspectedBand = -1
  private suspectedLevel: Decibels = 0
  private countdown: Samples = 0

  constructor(rate: Hertz) {
    this.frameSamples = Math.round(FRAME * rate)
    this.untilFrame = this.frameSamples
    this.lags = Math.round(LONGEST_LOOP / FRAME)
    const length = WINDOW + this.lags + 2
    const tracks = () => Array.from({ length: BANDS }, () => new LevelTrack(length, SILENT))
    this.inputLevels = new BandLevels(rate)
    this.playedLevels = new BandLevels(rate)
    this.dither = new LevelDither(rate)
    this.input = tracks()
    this.played = tracks()
    this.mark = new LevelTrack(length, 0)
  }

  /** Watches while the monitor is on. */
  arm(on: boolean): void {
    this.armed = on
    this.suspectedBand = -1
    this.countdown = 0
  }

  /** Puts the mark on what is played, after the limiter, which would take it off again and leaves room for it. */
  apply(channels: readonly Float32Array[], n: Samples): void {
    if (this.marks.length < n) this.marks = new Float32Array(n)
    for (let i = 0; i < n; i++) {
      const gain = this.dither.next(this.armed ? this.strength : 'none')
      this.marks[i] = this.dither.level()
      if (gain === 1) continue
      for (let c = 0; c < channels.length; c++) {
        const samples = channels[c] as Float32Array
        samples[i] = (samples[i] as number) * gain
      }
    }
  }

  /** Takes in what came from the source and what was played in the same block, after `apply`. */
  listen(input: readonly Float32Array[], played: readonly Float32Array[], n: Samples): HowlNews {
    if (!this.armed) return undefined
    let news: HowlNews
    for (let i = 0; i < n; i++) {
      this.inputLevels.add(mono(input, i))
      this.playedLevels.add(mono(played, i))
      if (--this.untilFrame > 0) continue
      this.untilFrame = this.frameSamples
      news = this.frame(i) ?? news
    }
    return news
  }

  /** @param i sample at which the frame ends */
  private frame(i: Samples): HowlNews {
    this.frames = (this.frames + 1) | 0
    const { inputLevels, playedLevels } = this
    this.mark.push(this.marks, i)
    inputLevels.measure()
    playedLevels.measure()
    let loudest = Number.NEGATIVE_INFINITY
    for (let band = 0; band < BANDS; band++) {
      this.input[band]?.push(inputLevels.levels, band)
      this.played[band]?.push(playedLevels.levels, band)
      loudest = Math.max(loudest, inputLevels.levels[band] as Decibels)
    }
    if (this.asking > 0) this.asking--
    this.strength = loudest < MARK_FROM ? 'none' : this.asking > 0 ? 'clear' : 'faint'
    inputLevels.settle()
    playedLevels.settle()
    if (this.countdown > 0) this.countdown--
    if (this.suspectedBand >= 0) return this.prove()
    return this.countdown > 0 ? undefined : this.suspect()
  }

  /** One band every second frame: the work is spread. */
  private suspect(): HowlNews {
    this.turn = (this.turn + 1) % (2 * BANDS)
    if (this.turn % 2 === 1) return undefined
    const band = this.turn / 2
    const input = this.input[band] as LevelTrack
    const level = input.frames[input.newest] as number
    if (level < LOUD) return undefined
    const { found } = this
    evidence(input, this.played[band] as LevelTrack, this.mark, this.lags, found)
    const deviations = found.deviations[0] as number
    if (deviations >= HUNCH) this.asking = Math.round(ASKING / FRAME)
    if (deviations < LIKELY) return undefined
    const stands = this.confirmation.take(band, found.lag, this.frames)
    if (deviations < CERTAIN && !stands) return undefined
    this.suspectedBand = band
    this.suspectedLevel = level
    this.countdown = Math.round(PROOF / FRAME)
    return 'suspected'
  }

  private prove(): HowlNews {
    const level = this.inputLevels.levels[this.suspectedBand] as Decibels
    if (level < this.suspectedLevel - COLLAPSE) {
      this.arm(false)
      return 'howl'
    }
    if (this.countdown > 0) return undefined
    this.suspectedBand = -1
    this.countdown = Math.round(REST / FRAME)
    return 'cleared'
  }
}

function mono(channels: readonly Float32Array[], i: Samples): number {
  let sum = 0
  for (let c = 0; c < channels.length; c++) sum += (channels[c] as Float32Array)[i] as number
  return sum / channels.length
}
