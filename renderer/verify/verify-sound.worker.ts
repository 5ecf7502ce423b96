import type { AudioExcerpt } from '../audio/contract'
import { verifySound } from './verify-sound'

self.onmessage = ({ data }: MessageEvent<AudioExcerpt>) => self.postMessage(verifySound(data))
