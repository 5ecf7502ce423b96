/** Writes one picture again and again, as a camera would that is faster than any pipeline: about 250 frames a second. */
export interface FastCamera {
  picture: VideoFrame
  frames: WritableStream<VideoFrame>
}

const EVERY = 4

self.addEventListener('message', ({ data: { picture, frames } }: MessageEvent<FastCamera>) => {
  const writer = frames.getWriter()
  const timer = setInterval(() => {
    if ((writer.desiredSize ?? 0) <= 0) return
    // The pixels are shared, not copied.
    const frame = new VideoFrame(picture, {
      timestamp: Math.round(1000 * (performance.timeOrigin + performance.now())),
    })
    writer.write(frame).catch(() => clearInterval(timer))
  }, EVERY)
})
