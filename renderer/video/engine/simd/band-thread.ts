/** What a thread of the pool does with its messages; the shell around it only passes them on. */
import { VideoCore } from './core'
import type { Layout } from './layout'
import { runShare, shareLayout } from './share'

export type BandMessage =
  | { kind: 'open'; module: WebAssembly.Module; memory: WebAssembly.Memory; thread: number }
  | { kind: 'layout'; layout: Layout; number: number }

/** @returns a handler that, given a layout, sleeps and works until the next message is announced */
export function createBandThread(): (message: BandMessage) => void {
  let core: VideoCore | undefined
  let thread = 0
  return (message) => {
    if (message.kind === 'open') {
      core = new VideoCore(message.module, message.memory)
      thread = message.thread
      return
    }
    if (!core) throw new Error('A thread is opened before it gets a layout')
    core.view()
    const { layout, number } = message
    const shared = shareLayout(core, layout, number)
    while (shared.handShake.sleep()) runShare(core, layout, thread, shared)
  }
}
