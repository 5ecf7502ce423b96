import type { FastCamera } from './fast-camera.worker'

/** The browser's own fake camera, in 720p and as many frames as it was started with. */
export async function openCamera(): Promise<MediaStreamVideoTrack> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { width: { exact: 1280 }, height: { exact: 720 }, frameRate: { ideal: 60 } },
  })
  const [track] = stream.getVideoTracks()
  if (!track) throw new Error('The fake camera gives no picture')
  return track as MediaStreamVideoTrack
}

/** A camera that delivers more frames than any pipeline takes, so that the pipelines are compared and not the camera. */
export async function openFastCamera(): Promise<MediaStreamVideoTrack> {
  const camera = await openCamera()
  const reader = new MediaStreamTrackProcessor({ track: camera }).readable.getReader()
  const { value: picture } = await reader.read()
  await reader.cancel()
  camera.stop()
  if (!picture) throw new Error('The fake camera gives no picture')
  const generator = new MediaStreamTrackGenerator({ kind: 'video' })
  const worker = new Worker(new URL('./fast-camera.worker.ts', import.meta.url), { type: 'module' })
  const given: FastCamera = { picture, frames: generator.writable }
  worker.postMessage(given, [picture, generator.writable])
  // Its size is known from the first frame on.
  while (!generator.getSettings().width) await new Promise((resolve) => setTimeout(resolve, 20))
  return generator
}
