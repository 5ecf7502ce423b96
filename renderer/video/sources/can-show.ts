/** Whether a picture file can be a source, tried before anything is changed for it. */
import { playVideoFile } from './video-file'

export async function canShow({ kind, bytes }: { kind: 'image' | 'video'; bytes: Uint8Array }): Promise<boolean> {
  try {
    if (kind === 'video') (await playVideoFile(bytes)).close()
    else (await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]))).close()
    return true
  } catch {
    return false
  }
}
