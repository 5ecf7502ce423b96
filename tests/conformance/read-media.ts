import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Tensor, tensor, vector } from '../../shared/tensor/tensor'
import { Given, readTensor, type StoredTensor, type Tolerance } from './case'
import { readPng } from './read-png'
import { readWav } from './read-wav'
import { type Registry, type Trial, trialOfTensors } from './trial'

/** An entry of `images/kernels.json`: what `cv2.filter2D` makes of a picture, both as PNG files beside the list. */
export type PictureEntry = {
  name: string
  kernel: StoredTensor
  border: string
  anchor_x: number
  anchor_y: number
  delta: number
  input: string
  expected: string
  tol: Tolerance
}

/** `audio/audio.json`: the full convolution of two sounds, all as WAV files beside it. */
export type SoundEntry = { x: string; x_scale: number; h: string; expected: string; mode: string; tol: Tolerance }

function readPicture(file: string): Tensor {
  const { width, height, channels, data } = readPng(readFileSync(file))
  return tensor([height, width, channels], data)
}

/** A picture and its kernel as a case of `cv_filter2D` on 8-bit levels. */
export function trialOfPicture(entry: PictureEntry, folder: string, registry: Registry): Trial {
  const { border, anchor_x, anchor_y, delta } = entry
  return trialOfTensors({ id: `picture-${entry.name}`, op: 'cv_filter2D' }, registry, () => ({
    given: new Given(
      { src: readPicture(path.join(folder, entry.input)), kernel: readTensor(entry.kernel) },
      { border, anchor_x, anchor_y, delta, dtype_in: 'uint8', dtype_out: 'uint8' },
    ),
    expected: { dst: readPicture(path.join(folder, entry.expected)) },
    tol: entry.tol,
  }))
}

/** Two sounds as a case of `fft_convolve`: the direct sum of these lengths would take minutes. */
export function trialOfSound(entry: SoundEntry, folder: string, registry: Registry): Trial {
  const samples = (file: string) => readWav(readFileSync(path.join(folder, file)))
  return trialOfTensors({ id: 'sound', op: 'fft_convolve' }, registry, () => ({
    given: new Given(
      { x: vector(samples(entry.x).map((sample) => sample * entry.x_scale)), h: vector(samples(entry.h)) },
      { mode: entry.mode },
    ),
    expected: { y: vector(samples(entry.expected)) },
    tol: entry.tol,
  }))
}
