/** Composition root: everything is made once, in this order, and handed on. */
import './app/first'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { atMost } from './app/at-most'
import { createMonitorLevel } from './app/monitor'
import { createNoticeStore } from './app/notice-store'
import { readSourceFiles } from './app/read-source-files'
import { reportFaults } from './app/report-faults'
import { reportReady } from './app/report-ready'
import type { Services } from './app/services'
import { createSettingsStore } from './app/settings-store'
import { followLabLinks } from './app/follow-lab-links'
import { followOutput } from './app/sources/follow-output'
import { createOpenFiles } from './app/sources/open-files'
import { createSources } from './app/sources/sources'
import { resumeSources } from './app/sources/resume'
import { StartFailed } from './app/start-failed'
import { startSelfTest } from './app/start-self-test'
import { exposeServices } from './app/test-hooks'
import { applyAppearance } from './app/theme/use-theme'
import { createUiStore } from './app/ui-store'
import { createAudioSession } from './audio/session'
import { decodeSound } from './audio/kernels/decode-sound'
import { openWorkshop } from './audio/kernels/workshop-client'
import { createTestSounds } from './audio/sources/test-sound'
import { createCaptureController } from './capture/controller'
import { applyChain } from './chain/apply-chain'
import { createChainEditor } from './chain/editor'
import { createCommandBus } from './commands/bus'
import { createConditions } from './commands/conditions'
import { handleKeys } from './commands/key-handling'
import { createKernelFiles } from './kernel-files/kernel-files'
import { createLabStore } from './lab/store'
import { host } from './platform/host'
import type { LoadAsset } from '../shared/assets/asset'
import { createVideoSession } from './video/session'
import { canShow } from './video/sources/can-show'

reportFaults(host)

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
const root = createRoot(place)

/** The screen comes without sound and picture when these do not begin. */
const PATIENCE = 500

async function boot(): Promise<void> {
  const loadAsset: LoadAsset = (sha256) => host.request('asset:get', { sha256 })
  const video = createVideoSession(loadAsset)
  const testSounds = createTestSounds()
  const workshop = openWorkshop()
  // Text that is laid out before its font is there asks the system for the whole list of families: a tenth of a second.
  const lettering = document.fonts.load('1em "Inter Variable"')
  void video.start()
  const notices = createNoticeStore(host)
  const start = await host.request('app:start', null)
  notices.add(start.notices)
  const settings = createSettingsStore(host, start.settings)
  document.documentElement.dataset.platform = start.platform
  applyAppearance(document.documentElement, start.settings)

  // Sound and picture begin before anything is drawn.
  const audio = createAudioSession({
    latency: start.settings.latency,
    testSounds,
    workshop,
    costs: start.settings.convolverCosts ?? undefined,
    fade: start.settings.kernelFade / 1000,
    loadAsset,
  })
  const chain = createChainEditor(host, start.chain)
  applyChain(chain.store, audio, video)
  video.setEngine(start.settings.pictureEngine)
  video.setCosts(start.settings.pictureCosts ?? 'measure')
  video.on((event) => event.kind === 'costs' && settings.change({ pictureCosts: event.costs }))
  video.setGraphicsCosts(start.settings.graphicsCosts)
  video.on((event) => event.kind === 'graphics-costs' && settings.change({ graphicsCosts: event.costs }))
  const capture = createCaptureController(host, settings)
  const files = await readSourceFiles(host, start)
  const sources = createSources({ audio, video, capture, settings, host, canShow }, files)
  host.on('files:opened', (opened) => void readSourceFiles(host, opened).then(sources.useFiles))
  followOutput({ audio, capture, host })
  void audio.start()

  const ui = createUiStore()
  const commands = createCommandBus(createConditions(ui, chain))
  host.on('command', ({ id }) => commands.run(id))
  handleKeys(commands, () => ({ settings: settings.store.getState(), mac: start.platform === 'darwin' }))

  const kernelFiles = createKernelFiles({ host, audio, settings, decode: (bytes) => decodeSound(bytes, workshop) })
  const services: Services = { start, host, settings, capture, audio, video, chain, kernelFiles, commands }
  exposeServices(services, start)
  const openFiles = createOpenFiles(host, sources)
  const shell = { ui, sources, openFiles, monitorLevel: createMonitorLevel(audio), notices, lab: createLabStore() }
  followLabLinks({ host, ...shell }, start.labLink)
  await atMost(PATIENCE, lettering)
  startTransition(() =>
    root.render(
      <StrictMode>
        <App services={services} shell={shell} />
      </StrictMode>,
    ),
  )
  reportReady(services)

  if (start.mode.kind === 'self-test') await startSelfTest(services, start.mode)
  else await resumeSources(sources, start.settings.resume)
}

boot().catch((error: unknown) => {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  root.render(<StartFailed reason={reason} />)
  throw error
})
