/** What only the app's own frame knows beside the services: the window's state and the sources. */
import { createContext, useContext } from 'react'
import type { LabStore } from '../lab/store'
import type { MonitorLevel } from './monitor'
import type { NoticeStore } from './notice-store'
import type { OpenFiles } from './sources/open-files'
import type { Sources } from './sources/sources'
import type { UiStore } from './ui-store'

export interface Shell {
  ui: UiStore
  sources: Sources
  openFiles: OpenFiles
  monitorLevel: MonitorLevel
  notices: NoticeStore
  lab: LabStore
}

export const ShellContext = createContext<Shell | null>(null)

/** @throws Error outside the application's root. */
export function useShell(): Shell {
  const shell = useContext(ShellContext)
  if (!shell) throw new Error('useShell is used outside ShellContext')
  return shell
}
