/** What went in and what came out, as files that a person can open. */
import type { ArtefactName } from '../../shared/ipc/contract'
import { encodeWav } from '../../shared/sound-files/encode-wav'
import type { Seconds } from '../../shared/units'
import type { Services } from '../app/services'
import type { PictureSize } from '../video/engine/engine'

export async function saveArtefacts({ audio, video, host }: Services, seconds: Seconds): Promise<void> {
  const save = (name: ArtefactName, bytes: Uint8Array) => host.request('self-test:artefact', { name, bytes })
  const sound = await audio.excerpt(seconds)
  await save('input.wav', encodeWav(sound.input, sound.rate))
  await save('output.wav', encodeWav(sound.output, sound.rate))
  const picture = await video.excerpt()
  await save('input.png', await encodePng(picture.input, picture.size))
  await save('output.png', await encodePng(picture.output, picture.size))
}

async function encodePng(pixels: Uint8ClampedArray, { width, height }: PictureSize): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height)
  const image = new ImageData(width, height)
  image.data.set(pixels)
  canvas.getContext('2d')?.putImageData(image, 0, 0)
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
}
