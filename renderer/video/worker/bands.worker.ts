/** A thread of the pool of the SIMD engine. */
import { type BandMessage, createBandThread } from '../engine/simd/band-thread'

const handle = createBandThread()
self.onmessage = ({ data }: MessageEvent<BandMessage>) => handle(data)
self.postMessage('ready')
