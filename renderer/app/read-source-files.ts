/** Files named on the command line, of this start or of a second one, read through main. */
import type { OpenedFile, StartInfo } from '../../shared/ipc/contract'
import type { Host } from '../platform/contract'
import type { SourceFile, SourceFiles } from './sources/plan'

export interface ReadFiles {
  files: SourceFiles
  /** Name of one that could not be read, or null. */
  unreadable: string | null
}

async function read(host: Host, file: OpenedFile | null): Promise<SourceFile | null> {
  if (!file) return null
  const answer = await host.request('file:read', { token: file.token })
  return answer.ok ? { name: file.name, bytes: answer.value } : null
}

export async function readSourceFiles(
  host: Host,
  start: Pick<StartInfo, 'audioFile' | 'imageFile'>,
): Promise<ReadFiles> {
  const [sound, picture] = await Promise.all([read(host, start.audioFile), read(host, start.imageFile)])
  const missing = (start.audioFile && !sound && start.audioFile) || (start.imageFile && !picture && start.imageFile)
  return { files: { sound, picture }, unreadable: missing ? missing.name : null }
}
