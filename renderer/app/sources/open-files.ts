/** Files that are opened as sources while the program runs: by the system's dialog, or dropped. */
import { recogniseSource } from '../../../shared/source-files/recognise-source'
import { MAX_FILE_BYTES } from '../../../shared/sound-files/sound'
import type { Host } from '../../platform/contract'
import type { RefusedFile, SourceFiles } from './plan'
import type { Sources } from './sources'

export interface OpenFiles {
  /** Lets the user choose one by the system's dialog; what it is decides whether it is heard or seen. */
  choose(): Promise<void>
  /** Dropped on the picture: bytes without a path. */
  dropOnPicture(file: File): Promise<void>
}

export function createOpenFiles(host: Pick<Host, 'request'>, sources: Pick<Sources, 'useFiles'>): OpenFiles {
  const NONE: SourceFiles = { sound: null, picture: null }
  const refuse = (name: string, reason: RefusedFile['reason']) =>
    sources.useFiles({ files: NONE, refused: { name, reason } })

  return {
    async choose() {
      const opened = await host.request('asset:open-dialog', { purpose: 'source' })
      if (!opened) return
      const { name, token } = opened
      const read = await host.request('file:read', { token })
      if (!read.ok) return refuse(name, read.reason)
      const kind = recogniseSource(name, read.value)
      if (!kind) return refuse(name, 'unknown')
      const file = { name, bytes: read.value }
      const files = kind === 'sound' ? { ...NONE, sound: file } : { ...NONE, picture: { kind, ...file } }
      return sources.useFiles({ files, refused: null })
    },
    async dropOnPicture(file) {
      const { name } = file
      if (file.size > MAX_FILE_BYTES) return refuse(name, 'too-large')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const kind = recogniseSource(name, bytes)
      if (!kind || kind === 'sound') return refuse(name, 'no-picture')
      return sources.useFiles({ files: { ...NONE, picture: { kind, name, bytes } }, refused: null })
    },
  }
}
