/** Files named on the command line, of this start or of a second one, read through main. */
import type { OpenedFile, StartInfo } from '../../shared/ipc/contract'
import type { Host } from '../platform/contract'
import type { RefusedFile, SoundFile, SourceFiles } from './sources/plan'

export interface ReadFiles {
  files: SourceFiles
  /** The first that could not be read. */
  refused: RefusedFile | null
}

export async function readSourceFiles(
  host: Host,
  { audioFile, imageFile, videoFile }: Pick<StartInfo, 'audioFile' | 'imageFile' | 'videoFile'>,
): Promise<ReadFiles> {
  let refused: RefusedFile | null = null

  async function read(file: OpenedFile | null): Promise<SoundFile | null> {
    if (!file) return null
    const answer = await host.request('file:read', { token: file.token })
    if (answer.ok) return { name: file.name, bytes: answer.value }
    refused ??= { name: file.name, reason: answer.reason }
    return null
  }

  const [sound, image, video] = await Promise.all([read(audioFile), read(imageFile), read(videoFile)])
  const picture = (video && { kind: 'video' as const, ...video }) ?? (image && { kind: 'image' as const, ...image })
  return { files: { sound, picture }, refused }
}
