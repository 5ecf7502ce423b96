/** Start, log, links. */
import { app, shell } from 'electron'
import type { StartInfo } from '../../../../shared/ipc/contract'
import type { LabLinks } from '../../app/lab-links'
import type { Log } from '../../app/log'
import type { Notices } from '../../app/notices'
import type { Recovery } from '../../app/recovery'
import type { StartFacts } from '../../app/start-facts'
import type { ChainJournal } from '../../settings/chain-journal'
import type { SettingsStore } from '../../settings/settings-store'
import { systemLink } from '../../window/links'
import type { Handlers } from '../gate'

export interface AppHandlersOptions extends StartFacts {
  locale: string
  settings: Pick<SettingsStore, 'current'>
  journal: Pick<ChainJournal, 'current'>
  notices: Pick<Notices, 'take'>
  links: Pick<LabLinks, 'take'>
  recovery: Pick<Recovery, 'takeRecovered'>
  log: Log
}

type Keys = Extract<keyof Handlers, `app:${string}`>

export function appHandlers(options: AppHandlersOptions): Pick<Handlers, Keys> {
  const {
    mode,
    audioFile,
    imageFile,
    videoFile,
    systemAudio,
    testHooks,
    locale,
    settings,
    journal,
    notices,
    links,
    recovery,
    log,
  } = options
  return {
    'app:start': () => ({
      mode,
      settings: settings.current(),
      chain: journal.current(),
      versions: versions(),
      platform: process.platform,
      locale,
      audioFile,
      imageFile,
      videoFile,
      labLink: links.take(),
      notices: notices.take(),
      systemAudio,
      testHooks,
      recovered: recovery.takeRecovered(),
    }),
    'app:ready': ({ firstPicture, firstSound }) => {
      log.info(
        `Ready: first picture after ${Math.round(firstPicture)} ms, first sound after ${Math.round(firstSound)} ms`,
      )
      return null
    },
    'app:log': ({ level, text }) => {
      log[level](`Window: ${text}`)
      return null
    },
    'app:self-test-again': () => {
      log.info('Self-test started from the window')
      return null
    },
    'app:open-link': async ({ link }) => {
      const address = systemLink(process.platform, link)
      if (address === undefined) return false
      return shell.openExternal(address).then(
        () => true,
        () => false,
      )
    },
  }
}

function versions(): StartInfo['versions'] {
  const { electron = '', chrome = '', node } = process.versions
  return { app: app.getVersion(), electron, chromium: chrome, node }
}
