/** Whether the filtered sound is heard, and why not. Starts muted always. */
import { decibelsToAmplitude, type Decibels } from '../../shared/units'
import type { MonitorState, SoundSource } from './contract'

export class Monitor {
  state: MonitorState = { kind: 'muted', reason: 'start' }
  private gain = 1

  constructor(
    private readonly apply: (on: boolean, gain: number) => void,
    private readonly changed: (state: MonitorState) => void,
  ) {}

  set(on: boolean): void {
    this.become(on ? { kind: 'on' } : { kind: 'muted', reason: 'user' })
  }

  /** Somebody or the howl guard wants silence; at the start and after a change of source the monitor merely waits. */
  isSilenced(): boolean {
    return this.state.kind === 'muted' && (this.state.reason === 'user' || this.state.reason === 'howl')
  }

  setGain(gain: Decibels): void {
    this.gain = decibelsToAmplitude(gain)
    this.restore()
  }

  /** The audio thread has muted already. */
  howled(): void {
    this.become({ kind: 'muted', reason: 'howl' })
  }

  /** A live microphone may stand beside the loudspeakers: after a test sound or file it is heard only when asked for. */
  sourceChanged(before: SoundSource, after: SoundSource): void {
    if (this.state.kind === 'on' && before.kind !== 'stream' && after.kind === 'stream')
      this.become({ kind: 'muted', reason: 'source-changed' })
  }

  /** Tells the engine once more, after it was made anew. */
  restore(): void {
    this.apply(this.state.kind === 'on', this.gain)
  }

  private become(state: MonitorState): void {
    const same = JSON.stringify(state) === JSON.stringify(this.state)
    this.state = state
    this.restore()
    if (!same) this.changed(state)
  }
}
