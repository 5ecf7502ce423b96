/** Computes one test sound and gives its samples away. */
import type { TestSoundRequest } from './test-sound'
import { speechSound } from './speech-sound'
import { sweepSound } from './sweep-sound'

self.onmessage = ({ data: { sound, rate } }: MessageEvent<TestSoundRequest>) => {
  const samples = sound === 'speech' ? speechSound(rate) : sweepSound(rate)
  self.postMessage(samples, { transfer: [samples.buffer] })
}
