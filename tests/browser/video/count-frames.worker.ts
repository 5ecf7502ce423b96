/** Counts the frames of a stream where a window that is busy can look: in shared memory. */
interface Job {
  frames: ReadableStream<VideoFrame>
  count: Int32Array
}

addEventListener('message', async ({ data: { frames, count } }: MessageEvent<Job>) => {
  const reader = frames.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    value.close()
    Atomics.add(count, 0, 1)
  }
})
