/** Every kind of FIR stage; adding one is a file and a line here. */
import { bandpass } from './bandpass'
import { echo } from './echo'
import type { AudioEntry } from './entry'
import { gain } from './gain'
import { highpass } from './highpass'
import { identity } from './identity'
import { kernelFile } from './kernel-file'
import { lowpass } from './lowpass'
import { movingAverage } from './moving-average'

const entries: readonly AudioEntry[] = [lowpass, highpass, bandpass, gain, echo, movingAverage, kernelFile, identity]

export const audioCatalogue: ReadonlyMap<string, AudioEntry> = new Map(entries.map((entry) => [entry.kind, entry]))
