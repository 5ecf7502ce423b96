/** Which source feeds which session. Pure: what is chosen and what is open go in, one source each comes out. */
import type { Settings } from '../../../shared/settings/settings'
import type { SoundSource } from '../../audio/contract'
import type { CaptureState, SourceState } from '../../capture/contract'
import type { PictureSource } from '../../video/contract'

export interface SourceChoice {
  sound: 'microphone' | 'screen' | 'test'
  picture: 'camera' | 'screen' | 'test'
}

export interface SoundFile {
  name: string
  bytes: Uint8Array
}

export interface PictureFile extends SoundFile {
  kind: 'image' | 'video'
}

/** Files that were opened stand in for the test sources. */
export interface SourceFiles {
  sound: SoundFile | null
  picture: PictureFile | null
}

/** One that could not be used, and why: `kind` names what it should have been. */
export interface RefusedFile {
  name: string
  reason: 'gone' | 'too-large' | 'unreadable' | 'unknown' | 'no-picture' | PictureFile['kind'] | 'sound'
}

export interface SourceInputs {
  choice: SourceChoice
  sources: CaptureState['sources']
  settings: Pick<Settings, 'testSound' | 'camera'>
  files: SourceFiles
}

function openStream(state: SourceState): MediaStream | null {
  return state.kind === 'open' ? state.stream : null
}

/** The chosen stream while it is open and has sound, else the file, else the test sound. */
export function planSound({ choice, sources, settings, files }: SourceInputs): SoundSource {
  const stream = choice.sound === 'test' ? null : openStream(sources[choice.sound])
  if (stream && stream.getAudioTracks().length > 0) return { kind: 'stream', stream }
  if (files.sound) return { kind: 'file', ...files.sound }
  return { kind: 'test', sound: settings.testSound }
}

/** The chosen track while it is open, else the file, else the test chart in the camera's format. */
export function planPicture({ choice, sources, settings, files }: SourceInputs): PictureSource {
  const stream = choice.picture === 'test' ? null : openStream(sources[choice.picture])
  const track = stream?.getVideoTracks()[0]
  if (track) return { kind: 'track', track }
  const { picture } = files
  if (picture?.kind === 'video') return { kind: 'video', name: picture.name, bytes: picture.bytes }
  if (picture) return { kind: 'image', name: picture.name, bytes: picture.bytes, frameRate: settings.camera.frameRate }
  return { kind: 'test', ...settings.camera }
}

export function sameSound(a: SoundSource, b: SoundSource): boolean {
  if (a.kind === 'test') return b.kind === 'test' && a.sound === b.sound
  if (a.kind === 'stream') return b.kind === 'stream' && a.stream === b.stream
  return b.kind === 'file' && a.bytes === b.bytes
}

export function samePicture(a: PictureSource, b: PictureSource): boolean {
  if (a.kind === 'track') return b.kind === 'track' && a.track === b.track
  if (a.kind === 'image') return b.kind === 'image' && a.bytes === b.bytes && a.frameRate === b.frameRate
  if (a.kind === 'video') return b.kind === 'video' && a.bytes === b.bytes
  return b.kind === 'test' && a.width === b.width && a.height === b.height && a.frameRate === b.frameRate
}
