/**
 * One kind of capture: asks main for a session, makes the one call that the grant allows, gives the stream back.
 * Owns the stream it opened and stops it.
 */
import type { CaptureGrant, CaptureKind, CaptureRefusal, CaptureRequest } from '../../shared/capture/capture'
import { isPseudoDevice } from '../../shared/capture/choice'
import type { DeviceInUse } from '../../shared/capture/hot-plug'
import { mediaErrorName } from '../../shared/capture/refusal'
import { type Outcome, failure, success } from '../../shared/outcome'
import type { Host } from '../platform/contract'
import { displayMediaConstraints, userMediaConstraints } from './constraints'

export type CaptureMedia = Pick<
  MediaDevices,
  'addEventListener' | 'enumerateDevices' | 'getDisplayMedia' | 'getUserMedia' | 'removeEventListener'
>

export interface OpenSource {
  request: CaptureRequest
  session: number
  stream: MediaStream
  /** The track that names the device: of a screen its picture. */
  track: MediaStreamTrack
  inUse: DeviceInUse
}

/** Main takes no longer names. */
const MAX_TEXT = 512

/** A named device that the browser no longer knows is tried once more as the system's default. */
const WORTH_THE_DEFAULT: readonly CaptureRefusal[] = ['cannot-satisfy', 'no-device']

export async function openSource(
  host: Host,
  media: CaptureMedia | undefined,
  request: CaptureRequest,
): Promise<Outcome<OpenSource, CaptureRefusal>> {
  if (!media) return failure('unsupported')
  const first = await attempt(host, media, request, false)
  const again = !first.ok && first.named && WORTH_THE_DEFAULT.includes(first.reason)
  return again ? attempt(host, media, request, true) : first
}

type Attempt = { ok: true; value: OpenSource } | { ok: false; reason: CaptureRefusal; named: boolean }

async function attempt(
  host: Host,
  media: CaptureMedia,
  request: CaptureRequest,
  useDefault: boolean,
): Promise<Attempt> {
  const answer = await host.request('capture:open', request)
  if (!answer.ok) return { ...answer, named: false }
  const grant = useDefault ? { ...answer.value, deviceId: undefined } : answer.value
  const { session } = grant
  try {
    const stream = await call(media, grant)
    const track = mainTrack(stream, request.kind)
    const inUse = await deviceOf(track, media)
    const result = {
      kind: 'open',
      deviceId: inUse.id.slice(0, MAX_TEXT),
      label: inUse.label.slice(0, MAX_TEXT),
    } as const
    await host.request('capture:result', { session, result })
    return success({ request, session, stream, track, inUse })
  } catch (thrown) {
    const result = { kind: 'failed', error: mediaErrorName(thrown) } as const
    const reason = await host.request('capture:result', { session, result })
    return { ok: false, reason: reason ?? 'aborted', named: grant.deviceId !== undefined }
  }
}

function call(media: CaptureMedia, grant: CaptureGrant): Promise<MediaStream> {
  return grant.kind === 'screen'
    ? media.getDisplayMedia(displayMediaConstraints(grant))
    : media.getUserMedia(userMediaConstraints(grant))
}

/** The device behind a track; where that is the system's default, the real one of its group, or the only one. */
async function deviceOf(track: MediaStreamTrack, media: CaptureMedia): Promise<DeviceInUse> {
  const { deviceId = '', groupId } = track.getSettings()
  const named = { id: deviceId, label: track.label }
  if (!isPseudoDevice(deviceId)) return named
  const kind = track.kind === 'audio' ? 'audioinput' : 'videoinput'
  const candidates = (await media.enumerateDevices()).filter(
    (device) => device.kind === kind && !isPseudoDevice(device.deviceId),
  )
  // PulseAudio's default is in a group of its own.
  const real =
    candidates.find((device) => device.groupId === groupId) ?? (candidates.length === 1 ? candidates[0] : undefined)
  return real ? { id: real.deviceId, label: real.label || track.label } : named
}

/** @throws Error for a stream without any track, which counts as an aborted call. */
function mainTrack(stream: MediaStream, kind: CaptureKind): MediaStreamTrack {
  const [track] = kind === 'microphone' ? stream.getAudioTracks() : stream.getVideoTracks()
  if (!track) throw new Error('The stream has no track')
  return track
}

export function stopStream(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop()
}
