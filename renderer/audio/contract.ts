/** What the rest of the renderer knows of the audio side: one session, made once, that owns context, worklet and sources. */
import type { Stage } from '../../shared/chain/chain'
import type { StereoKernel } from '../../shared/chain/audio/stereo-kernel'
import type { Decibels, Hertz, Milliseconds, Samples, Seconds } from '../../shared/units'
import type { PrimitiveCosts } from './engine/convolution/costs'
import type { PartitionPlan, PlanKind } from './engine/convolution/plan'
import type { Sounds } from '../../shared/chain/audio/kernel-file'
import type { Sound } from '../../shared/sound-files/sound'
import type { FileOutcome, KernelFault } from './kernels/order'
import type { ShelfFault } from './kernels/sound-shelf'

/** Every source takes the same path: source → worklet (chain, howl guard, limiter) → monitor → output. */
export type SoundSource =
  | { kind: 'test'; sound: 'speech' | 'sweep' }
  | { kind: 'stream'; stream: MediaStream }
  /** A decoded file, looped. */
  | { kind: 'file'; name: string; bytes: Uint8Array }

export type AudioState =
  | { kind: 'starting' }
  | { kind: 'running' }
  /** The context waits for a gesture or was interrupted; it is being brought back. */
  | { kind: 'suspended' }
  /** The engine is being rebuilt with the same state. */
  | { kind: 'recovering'; reason: 'processor-error' | 'device-lost' | 'context-closed' }
  | { kind: 'failed'; message: string }

export type MonitorState = { kind: 'muted'; reason: 'start' | 'user' | 'howl' | 'source-changed' } | { kind: 'on' }

export type AudioEvent =
  | { kind: 'state'; state: AudioState }
  | { kind: 'monitor'; monitor: MonitorState }
  /** A sound beside the chain begins or is over. */
  | { kind: 'beside'; isPlaying: boolean }
  /** No data for 500 ms, or exact digital zero for 2 s, from a live source. */
  | { kind: 'stalled' }
  | { kind: 'data-again' }
  /** What became of kernel files: `facts().files`. */
  | { kind: 'files' }
  /** The tail was shortened because the machine fell behind, or given back: `facts()` has both lengths. */
  | { kind: 'tail'; isShortened: boolean }
  /** The chain's kernel cannot be made, what sounded goes on; or null: it can again. */
  | { kind: 'refused'; fault: KernelFault | null }

/** `unheard`: there is no output. */
export type BesideOutcome = 'ended' | 'stopped' | 'muted' | 'unheard'

/** One reading of the meters; cheap, meant to be polled each frame. All levels in dBFS, −Infinity for silence. */
export interface AudioReading {
  inputPeak: Decibels
  outputPeak: Decibels
  inputHeld: Decibels
  outputHeld: Decibels
  inputClipped: boolean
  outputClipped: boolean
  /** Reduction by the limiter, <= 0. */
  limiterGain: Decibels
}

export interface AudioFacts {
  contextRate: Hertz
  /** Rate of the microphone or file, where known. */
  sourceRate: Hertz | undefined
  /** Size of the render quantum, as seen by the worklet. */
  quantum: Samples
  quanta: number
  underruns: number
  /** Those that the engine itself brought about, by being busy for too long; the others are the machine's or the device's. */
  ownUnderruns: number
  /** Share of one core, estimated; NaN until measured. */
  load: number
  /** Known parts of the delay from microphone to output. */
  latency: {
    capture: Milliseconds | undefined
    engine: Milliseconds
    filter: Milliseconds
    limiter: Milliseconds
    output: Milliseconds
  }
  taps: Samples
  /** Taps that the chain asks for: more than `taps` while the tail is shortened. */
  wantedTaps: Samples
  /** How the kernel is cut into partitions; undefined until there is one. */
  plan: PartitionPlan | undefined
  /** Bytes of the convolver. */
  memory: number
  /** What became of the kernel files, by the ids of their stages. */
  files: ReadonlyMap<string, FileOutcome>
  /** `shared-memory` where the page is isolated, else `messages`. */
  telemetry: 'shared-memory' | 'messages'
}

/** Input and output of the chain over the same time, taken before monitor and limiter. */
export interface AudioExcerpt {
  rate: Hertz
  /** Capture time of the first sample, microseconds on the one clock. */
  captureTime: number
  /** Time of the first sample on the context's own clock, exact to a sample and comparable within one context; absent where none is known. */
  contextTime?: Seconds
  input: Float32Array[]
  output: Float32Array[]
  /** The kernel in force over the whole excerpt, or undefined when it changed within it. */
  kernel: StereoKernel | undefined
  /** Which kernels were in force one after the other, the first from before what is looked at. Empty when not known. */
  course: readonly KernelTurn[]
  /** Seconds until the last kernel is alone in force: its history was lost, or it is still fading in. */
  settling: Seconds
}

/** A kernel that comes in by a cross-fade. */
export interface KernelTurn {
  kernel: StereoKernel
  /** Index of the fade's first sample in the excerpt; −Infinity for a kernel that was there before. */
  start: number
  /** Weight of the new kernel from there on: `t²(3 − 2t)`, t = (i + 1) / length. */
  length: Samples
}

export interface AudioSession {
  start(): Promise<void>
  setSource(source: SoundSource): Promise<void>
  /** Applies the stages; slider movements may come at display rate, the last one wins. `bypass`: what goes in comes out. */
  setStages(stages: readonly Stage[], bypass: boolean): void
  /** Keeps the sound of a kernel file, by the hash of its bytes, for stages that name it. */
  shelve(sha256: string, sound: Sound): void
  /** Sounds of the kernel files there are. */
  sounds(): Sounds
  /** Why a file that the chain names cannot be used; undefined while it is being read, or when it is there. */
  fileFault(sha256: string): ShelfFault | undefined
  /** From one kernel to the next, 0…0.5 s. */
  setFade(time: Seconds): void
  /** How the kernel is cut into partitions; other ways than `non-uniform` are for comparison. */
  setPlan(kind: PlanKind): void
  planKind(): PlanKind
  /** Times the convolver's primitives on this machine; the plan follows. */
  measureCosts(): Promise<PrimitiveCosts>
  setMonitor(on: boolean): void
  /** Lowers the monitor's level, e.g. by −12 dB after howling; 0 = as is. */
  setMonitorGain(gain: Decibels): void
  /** `undefined` = the system's default output. */
  setOutput(deviceId: string | undefined): Promise<void>
  /** A short tone on the output, limited, whatever the monitor does. */
  playTestTone(): void
  /**
   * Plays one sound beside the chain, limited, ending the one before. Whoever muted the monitor by hand, or howling, has
   * muted it too; a monitor that has never been asked for has not.
   *
   * @param sound mono, full scale is 1 @param loop until `stopBeside`
   * @returns when it is over, and how
   */
  playBeside(sound: Float32Array<ArrayBuffer>, rate: Hertz, loop?: boolean): Promise<BesideOutcome>
  stopBeside(): void
  isPlayingBeside(): boolean
  suspend(): Promise<void>
  resume(): Promise<void>
  reading(): AudioReading
  clearClip(): void
  facts(): AudioFacts
  state(): AudioState
  monitor(): MonitorState
  /** The last `frames` samples of chain input and output (channel 0), for the plots; allocates nothing when given arrays. */
  recent(input: Float32Array, output: Float32Array): void
  /**
   * Copies out the last `seconds` that went through, for Verify, self-test and WAV artefacts: at most what the kernel needs
   * to explain one second, and 12 s in any case.
   *
   * @param look How much of the end the course of kernels is to explain; all of it when absent
   */
  excerpt(seconds: Seconds, look?: Seconds): Promise<AudioExcerpt>
  /** Replaces the running kernel by one that does not belong to the chain: only the self-test's sabotage does so. */
  sabotage(tap: Samples, add: number): Promise<void>
  /** Makes the engine throw on purpose, as a test of recovery: inside its guard, or outside so that the processor dies. */
  breakEngine(how: 'guarded' | 'fatal'): void
  on(listener: (event: AudioEvent) => void): () => void
  dispose(): Promise<void>
}
