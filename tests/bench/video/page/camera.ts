/** The browser's own fake camera, in 720p and as many frames as it was started with. */
export async function openCamera(): Promise<MediaStreamVideoTrack> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { width: { exact: 1280 }, height: { exact: 720 }, frameRate: { ideal: 60 } },
  })
  const [track] = stream.getVideoTracks()
  if (!track) throw new Error('The fake camera gives no picture')
  return track as MediaStreamVideoTrack
}
