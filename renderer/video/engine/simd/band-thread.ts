/** What a thread of the pool does with its messages; the shell around it only passes them on. */
import { VideoCore } from './core'
import { type Beginning, HandShake } from './hand-shake'
import type { Layout } from './layout'
import { controlWords, runShare } from './share'

export type BandMessage =
  | { kind: 'open'; module: WebAssembly.Module; memory: WebAssembly.Memory; thread: number }
  | { kind: 'layout'; layout: Layout; beginning: Beginning }

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
    const { layout, beginning } = message
    const handShake = new HandShake(controlWords(core, layout), layout.workers, beginning)
    while (handShake.next()) runShare(core, layout, thread, handShake)
  }
}
