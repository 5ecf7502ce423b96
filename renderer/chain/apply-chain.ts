/** Hands every change of the chain to the engines at once; slider movements come at display rate. */
import type { StoreApi } from 'zustand/vanilla'
import type { AudioSession } from '../audio/contract'
import type { VideoSession } from '../video/contract'
import type { ChainState } from './contract'

/** @returns a function that ends the subscription. */
export function applyChain(
  store: StoreApi<ChainState>,
  audio: Pick<AudioSession, 'setStages'>,
  video: Pick<VideoSession, 'setStages'>,
): () => void {
  const apply = (state: ChainState, before: ChainState | null) => {
    const bypassChanged = state.bypass !== before?.bypass
    if (bypassChanged || state.chain.audio !== before?.chain.audio)
      audio.setStages(state.chain.audio.stages, state.bypass)
    if (bypassChanged || state.chain.video !== before?.chain.video)
      video.setStages(state.chain.video.stages, state.bypass)
  }
  apply(store.getState(), null)
  return store.subscribe(apply)
}
