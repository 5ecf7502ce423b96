/** The browser's media devices as a test needs them: devices that come and go, calls that main has to allow. */
import type { CaptureKind, MediaErrorName } from '../../../../shared/capture/capture'
import type { CaptureMedia } from '../../../../renderer/capture/source'

export interface FakeDevice {
  kind: MediaDeviceKind
  deviceId: string
  label: string
  groupId: string
}

export class FakeTrack {
  onended: (() => void) | null = null
  readyState: 'live' | 'ended' = 'live'
  applied: MediaTrackConstraints[] = []
  refuseConstraints = false

  constructor(
    readonly kind: 'audio' | 'video',
    readonly label: string,
    readonly deviceId: string,
    readonly asked: MediaTrackConstraints,
  ) {}

  getSettings() {
    return { deviceId: this.deviceId, groupId: `group of ${this.deviceId}` }
  }

  async applyConstraints(constraints: MediaTrackConstraints) {
    if (this.refuseConstraints) throw new DOMException('no', 'OverconstrainedError')
    this.applied.push(constraints)
  }

  stop() {
    this.readyState = 'ended'
  }

  /** As when the device is pulled out. */
  end() {
    this.readyState = 'ended'
    this.onended?.()
  }
}

export interface FakeMedia {
  media: CaptureMedia
  devices: FakeDevice[]
  tracks: FakeTrack[]
  /** The next call ends so. */
  failWith: MediaErrorName | undefined
  /** Tells the page that the list has changed. */
  changed(): void
  live(): FakeTrack[]
}

export function createFakeMedia(allows: (kinds: readonly CaptureKind[]) => boolean, devices: FakeDevice[]): FakeMedia {
  const listeners = new Set<() => void>()

  async function open(kind: 'audio' | 'video', constraints: MediaTrackConstraints) {
    const error = fake.failWith
    fake.failWith = undefined
    if (error) throw new DOMException('as planned', error)
    const wanted = (constraints.deviceId as { exact: string } | undefined)?.exact
    const candidates = fake.devices.filter((device) => device.kind === `${kind}input`)
    if (candidates.length === 0) throw new DOMException('none', 'NotFoundError')
    const device = wanted === undefined ? candidates[0] : candidates.find(({ deviceId }) => deviceId === wanted)
    if (!device) throw new DOMException('gone', 'OverconstrainedError')
    if (!allows([kind === 'audio' ? 'microphone' : 'camera'])) throw new DOMException('denied', 'NotAllowedError')
    const track = new FakeTrack(kind, device.label, device.deviceId, constraints)
    fake.tracks.push(track)
    const of = (each: 'audio' | 'video') => (each === kind ? [track] : [])
    return { getTracks: () => [track], getAudioTracks: () => of('audio'), getVideoTracks: () => of('video') }
  }

  const media = {
    addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
    enumerateDevices: async () => fake.devices,
    getUserMedia: ({ audio, video }: MediaStreamConstraints) =>
      audio ? open('audio', audio as MediaTrackConstraints) : open('video', video as MediaTrackConstraints),
    getDisplayMedia: ({ video }: DisplayMediaStreamOptions) => open('video', video as MediaTrackConstraints),
  }
  const fake: FakeMedia = {
    media: media as unknown as CaptureMedia,
    devices,
    tracks: [],
    failWith: undefined,
    changed: () => {
      for (const listener of listeners) listener()
    },
    live: () => fake.tracks.filter(({ readyState }) => readyState === 'live'),
  }
  return fake
}
