/** Tells main when the first filtered frame is out, the meters move and the chain is drawn: what start-up time is measured to. */
import type { Services } from './services'

/** Also left on the page's timeline, where tests and the bench find it. */
const READY_MARK = 'convolab:ready'

type Parts = Pick<Services, 'audio' | 'video' | 'host'>

/** Times are milliseconds since the navigation started. The mark is what profilers and tests see. */
export function reportReady({ audio, video, host }: Parts): void {
  let firstPicture: number | null = null
  let firstSound: number | null = null
  const look = () => {
    if (video.facts().framesOut > 0 && video.canvas().isConnected) firstPicture ??= performance.now()
    if (Number.isFinite(audio.reading().outputPeak)) firstSound ??= performance.now()
    if (firstPicture === null || firstSound === null || !isChainDrawn()) return void requestAnimationFrame(look)
    performance.mark(READY_MARK)
    void host.request('app:ready', { firstPicture, firstSound })
  }
  look()
}

/** Chain and inspector come in a second drawing; without them nobody can use the window. */
function isChainDrawn(): boolean {
  return document.querySelector('.chain') !== null
}
