/** The chosen output device is where the sound goes; null is the system's default. */
import type { Services } from '../services'

export function followOutput({ audio, capture, host }: Pick<Services, 'audio' | 'capture' | 'host'>): () => void {
  let current: string | undefined
  return capture.store.subscribe(({ chosen }) => {
    const id = chosen.output?.id
    if (id === current) return
    current = id
    audio.setOutput(id).catch((error: unknown) => {
      void host.request('app:log', {
        level: 'error',
        text: `output ${chosen.output?.label ?? 'default'}: ${String(error)}`,
      })
    })
  })
}
