/** Counts the frames of a stream where a window that is busy can look: in shared memory. */
interface Job {
  frames: ReadableStream<VideoFrame>
  count: Int32Array
}

async function countFrames({ frames, count }: Job): Promise<void> {
  const reader = frames.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    value.close()
    Atomics.add(count, 0, 1)
  }
}

addEventListener('message', (event: MessageEvent<Job>) => void countFrames(event.data))
