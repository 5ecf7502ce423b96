import type { JudgeAnswer, JudgeRequest } from './judge'
import { pictureError, soundError } from './compare'

self.onmessage = ({ data }: MessageEvent<JudgeRequest>) => self.postMessage(answer(data))

function answer(request: JudgeRequest): JudgeAnswer {
  try {
    const error =
      request.kind === 'sound'
        ? soundError(request.excerpt, request.stages)
        : pictureError(request.excerpt, request.stages)
    return { id: request.id, error }
  } catch (reason) {
    return { id: request.id, failure: reason instanceof Error ? reason.message : String(reason) }
  }
}
