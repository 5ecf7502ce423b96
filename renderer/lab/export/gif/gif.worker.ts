import { createGif, type GifFrame } from './encode-gif'

/** A frame, or the end of them. */
export type GifRequest = GifFrame | 'finish'
/** An empty answer asks for the next frame. */
export type GifAnswer = { bytes?: Uint8Array<ArrayBuffer> }

const gif = createGif()

self.onmessage = ({ data }: MessageEvent<GifRequest>) => {
  if (data === 'finish') return self.postMessage({ bytes: gif.finish() } satisfies GifAnswer)
  gif.add(data)
  self.postMessage({} satisfies GifAnswer)
}
