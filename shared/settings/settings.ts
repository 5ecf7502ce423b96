/** What is remembered between starts. One schema: it validates the file, the changes from the screen, and gives the defaults. */
import { z } from 'zod'

const deviceChoice = z.strictObject({
  id: z.string().max(512),
  /** Kept so that a device is found again when its id has changed. */
  label: z.string().max(512),
})

const nanoseconds = z.number().positive().max(1e12)

const convolverCosts = z.strictObject({
  tap: nanoseconds,
  sizes: z
    .array(
      z.strictObject({
        size: z.number().int().min(128).max(65_536),
        forward: nanoseconds,
        inverse: nanoseconds,
        multiply: nanoseconds,
      }),
    )
    .length(9)
    .readonly(),
})

const pictureCosts = z.strictObject({
  tap: nanoseconds,
  taps: nanoseconds,
  pair: nanoseconds,
  pairs: nanoseconds,
  stacked: nanoseconds,
  /** Came later: about what it is on a server processor. */
  butterfly: nanoseconds.default(0.19),
  line: nanoseconds,
  finish: nanoseconds,
  call: nanoseconds,
})

const graphicsCosts = z.strictObject({
  /** As the browser names what draws; costs of another one are measured anew. */
  rasteriser: z.string().max(512),
  software: z.boolean(),
  costs: z.strictObject({
    pass: nanoseconds,
    tap: nanoseconds,
    fetch: nanoseconds,
    product: nanoseconds,
    /** Came later: about what it is where a processor draws. */
    linear: nanoseconds.default(6),
    weave: nanoseconds,
    transfer: nanoseconds,
  }),
})

export const settingsSchema = z.strictObject({
  version: z.literal(1),
  language: z.enum(['system', 'en', 'zh']),
  theme: z.enum(['system', 'dark', 'light', 'contrast']),
  /** Base type size in per cent. */
  typeSize: z.number().min(75).max(200),
  motion: z.enum(['system', 'reduced']),
  /** Plain letters as shortcuts (WCAG 2.1.4). */
  letterKeys: z.boolean(),
  /** Commands with keys of the user's own, tinykeys notation; an empty string takes the key away. */
  keys: z.record(z.string().max(64), z.string().max(64)),
  devices: z.strictObject({
    microphone: deviceChoice.nullable(),
    camera: deviceChoice.nullable(),
    output: deviceChoice.nullable(),
  }),
  /** Capture that the last run used and that the next start brings back by itself. */
  resume: z.strictObject({ microphone: z.boolean(), camera: z.boolean() }),
  processing: z.strictObject({
    echoCancellation: z.boolean(),
    noiseSuppression: z.boolean(),
    autoGainControl: z.boolean(),
  }),
  camera: z.strictObject({
    width: z.number().int().min(160).max(3840),
    height: z.number().int().min(120).max(2160),
    frameRate: z.number().min(5).max(60),
  }),
  testSound: z.enum(['speech', 'sweep']),
  /** Output buffer: what the sound system is asked for. */
  latency: z.enum(['interactive', 'balanced', 'playback']),
  /** What filters the picture; `automatic`: whichever is faster on this machine. */
  pictureEngine: z.enum(['automatic', 'webgl2', 'wasm-simd']),
  /** Cross-fade from one kernel to the next, milliseconds. */
  kernelFade: z.number().min(0).max(500),
  /** What the convolver's primitives cost on this machine; null until measured. */
  convolverCosts: convolverCosts.nullable(),
  /** The same of the picture engine's. */
  pictureCosts: pictureCosts.nullable(),
  /** What drawing by WebGL2 costs here; null until measured. */
  graphicsCosts: graphicsCosts.nullable(),
  /** Share of the window that Sound takes, 0 = closed. */
  layout: z.strictObject({
    soundShare: z.number().min(0).max(1),
    split: z.boolean(),
    splitPosition: z.number().min(0).max(1),
  }),
  hintsSeen: z.array(z.string().max(64)).max(16),
})

export type Settings = z.infer<typeof settingsSchema>

/** A change of top-level settings; nested values are replaced whole. */
export const settingsChangeSchema = settingsSchema.omit({ version: true }).partial()
export type SettingsChange = z.infer<typeof settingsChangeSchema>

export const defaultSettings: Settings = {
  version: 1,
  language: 'system',
  theme: 'system',
  typeSize: 100,
  motion: 'system',
  letterKeys: true,
  keys: {},
  devices: { microphone: null, camera: null, output: null },
  resume: { microphone: false, camera: false },
  processing: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
  camera: { width: 640, height: 480, frameRate: 30 },
  testSound: 'speech',
  latency: 'interactive',
  pictureEngine: 'automatic',
  kernelFade: 20,
  convolverCosts: null,
  pictureCosts: null,
  graphicsCosts: null,
  layout: { soundShare: 0.5, split: true, splitPosition: 0.5 },
  hintsSeen: [],
}
