/** Plays one source into the chain; the next one fades in while the last one fades out. Owns its nodes, borrows the stream. */
import type { Hertz, Milliseconds, Seconds } from '../../../shared/units'
import type { SoundSource } from '../contract'
import type { DecodedFiles } from '../sources/decoded-files'
import type { TestSounds } from '../sources/test-sound'

const FADE: Seconds = 0.03

export interface SourceFacts {
  rate: Hertz | undefined
  latency: Milliseconds | undefined
}

interface Playing {
  source: AudioBufferSourceNode | MediaStreamAudioSourceNode
  fade: GainNode
}

export class SourcePlayer {
  facts: SourceFacts = { rate: undefined, latency: undefined }
  private playing: Playing | undefined
  private request = 0

  constructor(
    private readonly context: AudioContext,
    private target: AudioNode,
    private readonly testSounds: TestSounds,
    private readonly files: DecodedFiles,
  ) {}

  /**
   * Of several calls the last one wins.
   * @throws Error with a sentence for the user when a file cannot be decoded; what was playing goes on.
   */
  async play(source: SoundSource): Promise<void> {
    const request = ++this.request
    const node = await this.makeNode(source)
    if (request !== this.request) return
    this.facts = factsOf(source)
    this.exchange(node)
  }

  /** Goes on into another node, after the chain was made anew. */
  moveTo(target: AudioNode): void {
    this.playing?.fade.disconnect()
    this.playing?.fade.connect(target)
    this.target = target
  }

  dispose(): void {
    this.request++
    if (this.playing) end(this.playing)
    this.playing = undefined
  }

  private async makeNode(source: SoundSource): Promise<Playing['source']> {
    switch (source.kind) {
      case 'stream':
        return new MediaStreamAudioSourceNode(this.context, { mediaStream: source.stream })
      case 'test':
        return this.loop(await this.testSound(source.sound))
      case 'file':
        return this.loop(await this.decode(source.name, source.bytes))
    }
  }

  private loop(buffer: AudioBuffer): AudioBufferSourceNode {
    return new AudioBufferSourceNode(this.context, { buffer, loop: true })
  }

  private async testSound(sound: 'speech' | 'sweep'): Promise<AudioBuffer> {
    const rate = this.context.sampleRate
    const samples = await this.testSounds({ sound, rate })
    const buffer = new AudioBuffer({ length: samples.length, sampleRate: rate })
    buffer.copyToChannel(samples, 0)
    return buffer
  }

  private async decode(name: string, bytes: Uint8Array): Promise<AudioBuffer> {
    try {
      return await this.files.decode(this.context, bytes)
    } catch (error) {
      throw new Error(`"${name}" cannot be decoded as sound.`, { cause: error })
    }
  }

  private exchange(source: Playing['source']): void {
    const now = this.context.currentTime
    const before = this.playing
    const fade = new GainNode(this.context, { gain: 0 })
    fade.gain.setValueAtTime(0, now)
    fade.gain.linearRampToValueAtTime(1, now + FADE)
    source.connect(fade).connect(this.target)
    if (source instanceof AudioBufferSourceNode) source.start()
    this.playing = { source, fade }
    if (before) this.fadeOut(before, now)
  }

  private fadeOut(before: Playing, now: Seconds): void {
    before.fade.gain.cancelScheduledValues(now)
    before.fade.gain.setValueAtTime(before.fade.gain.value, now)
    before.fade.gain.linearRampToValueAtTime(0, now + FADE)
    // A silent constant source tells when the fade is over on the audio clock; timers know nothing of a suspended context.
    const clock = new ConstantSourceNode(this.context, { offset: 0 })
    clock.onended = () => end(before)
    clock.start(now)
    clock.stop(now + FADE)
  }
}

function end({ source, fade }: Playing): void {
  if (source instanceof AudioBufferSourceNode) source.stop()
  source.disconnect()
  fade.disconnect()
}

function factsOf(source: SoundSource): SourceFacts {
  if (source.kind !== 'stream') return { rate: undefined, latency: undefined }
  // `latency` is missing in the type of TypeScript's DOM library.
  const settings: (MediaTrackSettings & { latency?: Seconds }) | undefined = source.stream
    .getAudioTracks()[0]
    ?.getSettings()
  return {
    rate: settings?.sampleRate,
    latency: settings?.latency === undefined ? undefined : settings.latency * 1000,
  }
}
