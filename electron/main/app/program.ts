/** The composition root: every part of the running program, made in the order in which it is needed. */
import { join } from 'node:path'
import { app, powerMonitor, session } from 'electron'
import { namedAssets } from '../../../shared/assets/asset'
import { createCapture } from '../capture/capture'
import type { CommandLine } from '../command-line/parse'
import { createAssetFolder } from '../files/asset-folder'
import { createAssets } from '../files/assets'
import { createOpenDialog } from '../files/open-dialog'
import { createOpenedFiles } from '../files/opened-files'
import { openGate } from '../ipc/electron-gate'
import { createEmit } from '../ipc/events'
import { createGate } from '../ipc/gate'
import { appHandlers } from '../ipc/handlers/app'
import { assetHandlers } from '../ipc/handlers/assets'
import { captureHandlers } from '../ipc/handlers/capture'
import { selfTestHandlers } from '../ipc/handlers/self-test'
import { stateHandlers } from '../ipc/handlers/state'
import { chooseSelfTest } from '../self-test/choose'
import { openChainJournal } from '../settings/chain-journal'
import { openSettings } from '../settings/settings-store'
import { followSettings } from '../window/appearance'
import { guardSession } from '../window/guard-session'
import { createMainWindow } from '../window/main-window'
import { createOrigin } from '../window/origin'
import { serveScheme } from '../window/scheme'
import { giveUp } from './give-up'
import { createLabLinks, namedLink } from './lab-links'
import { languageIn, systemLocale } from './locale'
import { logUncaught, openLog } from './log'
import { createNotices } from './notices'
import { flushOnQuit } from './quit'
import { createRecovery } from './recovery'
import { onSecondInstance } from './single-instance'
import { namedFiles, startFacts } from './start-facts'

/** @param userData folder of settings, chain, window place and log. */
export async function runProgram(commandLine: CommandLine, userData: string) {
  const log = openLog(userData)
  const locale = systemLocale()
  const origin = createOrigin(app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL)
  const window = createMainWindow({
    preload: join(__dirname, '../preload/index.cjs'),
    startPage: origin.startPage,
    placeFile: join(userData, 'window.json'),
    log,
  })
  const emit = createEmit(window.contents)
  const notices = createNotices(emit)
  const links = createLabLinks(namedLink(commandLine), emit)
  for (const name of commandLine.unknown) notices.add({ kind: 'unknown-switch', name })

  const settings = await openSettings(join(userData, 'settings.json'), notices.add)
  const journal = await openChainJournal(join(userData, 'chain.json'), notices.add)
  const flush = async () => void (await Promise.all([settings.flush(), journal.flush(), window.flush()]))
  const files = createOpenedFiles()
  const assets = createAssets({
    folder: createAssetFolder(join(userData, 'assets')),
    inUse: () => namedAssets(journal.current()),
  })
  const dialog = createOpenDialog({
    window: window.contents,
    language: () => languageIn(settings.current(), locale),
  })
  const capture = createCapture({ application: app, power: powerMonitor, settings, emit, log })
  const recovery = createRecovery(notices, journal, capture.sessions)
  const selfTest = chooseSelfTest(commandLine, window, log, flush)
  logUncaught(log, selfTest.fail)

  serveScheme(session.defaultSession, join(__dirname, '../renderer'))
  guardSession(session.defaultSession, { origin, capture: capture.sessions, report: log.warn })
  const facts = startFacts(commandLine, files)
  const handlers = {
    ...appHandlers({ ...facts, locale, settings, journal, notices, links, recovery, log }),
    ...stateHandlers({ settings, journal, files, window }),
    ...captureHandlers(capture),
    ...assetHandlers({ assets, dialog, files }),
    ...selfTestHandlers(selfTest),
  }
  openGate(createGate({ handlers, trusts: origin.owns, report: log.warn }), window.contents)

  settings.on((changed) => emit('settings:changed', changed))
  followSettings(settings, locale, (id) => emit('command', { id }))
  onSecondInstance((second) => {
    window.focus()
    if (!second) return
    emit('files:opened', namedFiles(second, files))
    const link = namedLink(second)
    if (link !== null) links.open(link)
  })
  // Only an installed application is asked by the system; macOS hands links over as events.
  if (app.isPackaged) app.setAsDefaultProtocolClient('convolab')
  app.on('open-url', (event, link) => {
    event.preventDefault()
    window.focus()
    links.open(link)
  })
  flushOnQuit(flush)
  await window.open(async (step, reason) => {
    selfTest.windowDied(reason)
    await recovery.afterDeath(step)
    if (step === 'give-up') giveUp(languageIn(settings.current(), locale))
  })
}
