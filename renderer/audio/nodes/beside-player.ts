/** Plays single sounds beside the source, into the chain's second input: behind the monitor, before the limiter. */
import type { Hertz, Seconds } from '../../../shared/units'

/** Where the second input is heard. */
const BESIDE = 1
const FADE: Seconds = 0.01

export type BesideEnd = 'ended' | 'stopped'

interface Playing {
  source: AudioBufferSourceNode
  fade: GainNode
  end(how: BesideEnd): void
}

/** Owns its nodes; one sound at a time. */
export class BesidePlayer {
  private playing: Playing | undefined

  constructor(
    private readonly context: AudioContext,
    private target: AudioNode,
    private readonly changed: (isPlaying: boolean) => void,
  ) {}

  /** Ends what still sounds. @returns when it is over, and how */
  play(sound: Float32Array<ArrayBuffer>, rate: Hertz, loop: boolean): Promise<BesideEnd> {
    this.stop()
    const buffer = new AudioBuffer({ length: Math.max(1, sound.length), sampleRate: rate })
    buffer.copyToChannel(sound, 0)
    const source = new AudioBufferSourceNode(this.context, { buffer, loop })
    const fade = new GainNode(this.context)
    source.connect(fade).connect(this.target, 0, BESIDE)
    return new Promise((resolve) => {
      const playing: Playing = { source, fade, end: resolve }
      source.onended = () => {
        source.disconnect()
        fade.disconnect()
        if (this.playing === playing) this.finish('ended')
      }
      this.playing = playing
      source.start()
      this.changed(true)
    })
  }

  /** Fades out what sounds; without a click of its own. */
  stop(): void {
    const { playing } = this
    if (!playing) return
    const now = this.context.currentTime
    playing.fade.gain.setValueAtTime(1, now)
    playing.fade.gain.linearRampToValueAtTime(0, now + FADE)
    playing.source.stop(now + FADE)
    this.finish('stopped')
  }

  isPlaying(): boolean {
    return this.playing !== undefined
  }

  /** Goes on into another node, after the chain was made anew. */
  moveTo(target: AudioNode): void {
    this.playing?.fade.disconnect()
    this.playing?.fade.connect(target, 0, BESIDE)
    this.target = target
  }

  private finish(how: BesideEnd): void {
    this.playing?.end(how)
    this.playing = undefined
    this.changed(false)
  }
}
