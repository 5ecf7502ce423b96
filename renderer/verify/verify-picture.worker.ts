import type { PictureExcerpt } from '../video/contract'
import { verifyPicture } from './verify-picture'

self.onmessage = ({ data }: MessageEvent<PictureExcerpt>) => self.postMessage(verifyPicture(data))
