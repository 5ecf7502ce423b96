/** Feeds both sessions from what is chosen and open, and holds the verbs that change it. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaptureKind, Device } from '../../../shared/capture/capture'
import type { Settings } from '../../../shared/settings/settings'
import type { SoundSource } from '../../audio/contract'
import type { PictureSource } from '../../video/contract'
import type { ReadFiles } from '../read-source-files'
import type { Services } from '../services'
import { latest } from './latest'
import {
  type PictureFile,
  planPicture,
  planSound,
  type RefusedFile,
  samePicture,
  sameSound,
  type SourceChoice,
  type SourceFiles,
} from './plan'

export interface SourcesState {
  choice: SourceChoice
  files: SourceFiles
  sound: SoundSource | null
  picture: PictureSource | null
  /** A live source delivers nothing although it is open. */
  stalled: { sound: boolean; picture: boolean }
  /** File that could not be used, until it is dismissed. */
  refused: RefusedFile | null
}

interface Parts extends Pick<Services, 'audio' | 'video' | 'capture' | 'settings' | 'host'> {
  canShow(file: PictureFile): Promise<boolean>
}

export interface Sources {
  store: StoreApi<SourcesState>
  useMicrophone(device?: Device | null): Promise<void>
  useCamera(device?: Device | null): Promise<void>
  useBoth(): Promise<void>
  useTestSound(sound?: Settings['testSound']): Promise<void>
  useTestChart(): Promise<void>
  useScreen(sourceId: string, withSound: boolean, medium: 'sound' | 'picture'): Promise<void>
  /** Files are heard and seen in place of what was; a picture that cannot be shown changes nothing. */
  useFiles(read: ReadFiles): Promise<void>
  /** The test source itself is wanted again, not the file in its place. */
  leaveFile(medium: keyof SourceFiles): void
  toggleMicrophone(): Promise<void>
  toggleCamera(): Promise<void>
  dismissRefused(): void
}

const SILENT_STALL = { sound: false, picture: false }

export function createSources(parts: Parts, { files, refused }: ReadFiles): Sources {
  const { capture, settings, canShow } = parts
  const store = createStore<SourcesState>(() => ({
    choice: { sound: 'microphone', picture: 'camera' },
    files,
    sound: null,
    picture: null,
    stalled: SILENT_STALL,
    refused,
  }))
  follow(parts, store)
  watchStalls(parts, store)

  const choose = (choice: Partial<SourceChoice>) =>
    store.setState((state) => ({ choice: { ...state.choice, ...choice } }))
  const remember = (resume: Partial<Settings['resume']>) =>
    settings.change({ resume: { ...settings.store.getState().resume, ...resume } })
  const isOpen = (kind: CaptureKind) => capture.store.getState().sources[kind].kind === 'open'
  /** Also while it is being opened, first or again: who switches then wants it off. */
  const isOn = (kind: CaptureKind) => isOpen(kind) || capture.store.getState().sources[kind].kind === 'opening'

  const verbs: Omit<Sources, 'store'> = {
    async useMicrophone(device) {
      choose({ sound: 'microphone' })
      if (device !== undefined) await capture.choose('microphone', device)
      if (!isOpen('microphone')) await capture.open('microphone')
      if (isOpen('microphone')) remember({ microphone: true })
    },
    async useCamera(device) {
      choose({ picture: 'camera' })
      if (isOpen('screen')) await capture.close('screen')
      if (device !== undefined) await capture.choose('camera', device)
      if (!isOpen('camera')) await capture.open('camera')
      if (isOpen('camera')) remember({ camera: true })
    },
    // One after the other: the system may ask for each of them.
    async useBoth() {
      await verbs.useMicrophone()
      await verbs.useCamera()
    },
    async useTestSound(sound) {
      if (sound) settings.change({ testSound: sound })
      choose({ sound: 'test' })
      remember({ microphone: false })
      await capture.close('microphone')
    },
    async useTestChart() {
      choose({ picture: 'test' })
      remember({ camera: false })
      await capture.close('camera')
      if (isOpen('screen')) await capture.close('screen')
    },
    async useScreen(sourceId, withSound, medium) {
      await capture.openScreen(sourceId, withSound)
      if (!isOpen('screen')) return
      choose(medium === 'sound' ? { sound: 'screen' } : { picture: 'screen', ...(withSound && { sound: 'screen' }) })
      if (medium === 'picture') await capture.close('camera')
      if (withSound) await capture.close('microphone')
    },
    async useFiles({ files: { sound, picture }, refused: unread }) {
      const shown = picture && (await canShow(picture)) ? picture : null
      store.setState(({ files: before }) => ({
        files: { sound: sound ?? before.sound, picture: shown ?? before.picture },
        refused: picture && !shown ? { name: picture.name, reason: picture.kind } : unread,
      }))
      if (sound) await verbs.useTestSound()
      if (shown) await verbs.useTestChart()
    },
    leaveFile: (medium) => store.setState((state) => ({ files: { ...state.files, [medium]: null } })),
    async toggleMicrophone() {
      await (isOn('microphone') ? verbs.useTestSound() : verbs.useMicrophone())
    },
    async toggleCamera() {
      await (isOn('camera') ? verbs.useTestChart() : verbs.useCamera())
    },
    dismissRefused: () => store.setState({ refused: null }),
  }
  return { store, ...verbs }
}

/** Plans anew on every change and hands over what differs. */
function follow({ audio, video, capture, settings, host }: Parts, store: StoreApi<SourcesState>): void {
  const give = { sound: latest(giveSound), picture: latest(givePicture) }

  async function giveSound(source: SoundSource): Promise<void> {
    await audio.setSource(source).catch((error: unknown) => refuse('sound', source, error))
  }
  async function givePicture(source: PictureSource): Promise<void> {
    await video.setSource(source).catch((error: unknown) => refuse('picture', source, error))
  }
  /** A file that cannot be used gives way to the test source; anything else is a fault worth a line in the log. */
  function refuse(medium: 'sound' | 'picture', source: SoundSource | PictureSource, error: unknown): void {
    void host.request('app:log', { level: 'error', text: `${medium} source ${source.kind}: ${String(error)}` })
    if (source.kind !== 'file' && source.kind !== 'image' && source.kind !== 'video') return
    const reason = source.kind === 'file' ? 'sound' : source.kind
    store.setState((state) => ({ files: { ...state.files, [medium]: null }, refused: { name: source.name, reason } }))
  }

  function plan(): void {
    const { choice, files, sound, picture } = store.getState()
    const inputs = { choice, files, sources: capture.store.getState().sources, settings: settings.store.getState() }
    const nextSound = planSound(inputs)
    const nextPicture = planPicture(inputs)
    const newSound = !sound || !sameSound(sound, nextSound)
    const newPicture = !picture || !samePicture(picture, nextPicture)
    if (!newSound && !newPicture) return
    store.setState((state) => ({
      sound: newSound ? nextSound : state.sound,
      picture: newPicture ? nextPicture : state.picture,
      stalled: { sound: state.stalled.sound && !newSound, picture: state.stalled.picture && !newPicture },
    }))
    if (newSound) give.sound(nextSound)
    if (newPicture) give.picture(nextPicture)
  }

  plan()
  store.subscribe(plan)
  capture.store.subscribe(plan)
  settings.store.subscribe(plan)
}

function watchStalls({ audio, video, capture }: Parts, store: StoreApi<SourcesState>): void {
  const set = (stalled: Partial<SourcesState['stalled']>) =>
    store.setState((state) => ({ stalled: { ...state.stalled, ...stalled } }))

  audio.on((event) => {
    if (event.kind === 'data-again') set({ sound: false })
    if (event.kind !== 'stalled' || store.getState().sound?.kind !== 'stream') return
    set({ sound: true })
    if (store.getState().choice.sound === 'microphone') capture.reportStalled('microphone')
  })
  video.on((event) => {
    if (event.kind !== 'state') return
    const stalled = event.state.kind === 'stalled' && store.getState().picture?.kind === 'track'
    if (stalled === store.getState().stalled.picture) return
    set({ picture: stalled })
    if (stalled && store.getState().choice.picture === 'camera') capture.reportStalled('camera')
  })
}
