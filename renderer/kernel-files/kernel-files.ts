/** Kernel files come in by dialog or drop: read, checked, kept by main, and then named by the chain. */
import type { AssetPutFault, AssetReference } from '../../shared/assets/asset'
import type { Outcome } from '../../shared/outcome'
import type { Sound, SoundFileFault } from '../../shared/sound-files/sound'
import type { AudioSession } from '../audio/contract'
import type { Host } from '../platform/contract'
import type { SettingsStore } from '../app/services'

export type Taken =
  | { kind: 'cancelled' }
  /** `warning`: it sounds, but after a restart it will be missing. */
  | { kind: 'taken'; file: AssetReference; warning: AssetPutFault | null }
  | { kind: 'refused'; name: string; fault: SoundFileFault | { code: 'gone' | 'unreadable' | 'too-large-to-read' } }

export interface KernelFiles {
  /** By the system's dialog. */
  choose(): Promise<Taken>
  /** Dropped on the window: bytes without a path. */
  take(file: File): Promise<Taken>
}

interface Parts {
  host: Pick<Host, 'request'>
  audio: Pick<AudioSession, 'shelve' | 'measureCosts'>
  settings: SettingsStore
  decode(bytes: Uint8Array): Promise<Outcome<Sound, SoundFileFault>>
}

export function createKernelFiles({ host, audio, settings, decode }: Parts): KernelFiles {
  /** Only long kernels gain by a plan for this very machine, so it is measured when the first file comes. */
  async function measureOnce(): Promise<void> {
    if (settings.store.getState().convolverCosts) return
    settings.change({ convolverCosts: await audio.measureCosts() })
  }

  async function keep(name: string, bytes: Uint8Array): Promise<Taken> {
    const sound = await decode(bytes)
    if (!sound.ok) return { kind: 'refused', name, fault: sound.reason }
    const kept = await host.request('asset:put', { name, bytes })
    const file = kept.ok ? kept.value : { sha256: await hash(bytes), name }
    await measureOnce()
    audio.shelve(file.sha256, sound.value)
    return { kind: 'taken', file, warning: kept.ok ? null : kept.reason }
  }

  return {
    async choose() {
      const opened = await host.request('asset:open-dialog', { purpose: 'kernel' })
      if (!opened) return { kind: 'cancelled' }
      const bytes = await host.request('file:read', { token: opened.token })
      if (bytes.ok) return keep(opened.name, bytes.value)
      const code = bytes.reason === 'too-large' ? 'too-large-to-read' : bytes.reason
      return { kind: 'refused', name: opened.name, fault: { code } }
    },
    async take(file) {
      return keep(file.name, new Uint8Array(await file.arrayBuffer()))
    },
  }
}

async function hash(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
