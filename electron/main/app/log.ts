/** The log: a rotating file beside the settings, nothing remote. */
import { join } from 'node:path'
import log from 'electron-log/node'

export interface Log {
  error(text: string): void
  warn(text: string): void
  info(text: string): void
}

const MAX_BYTES = 2 ** 20

/** Warnings and errors also go to the terminal. */
export function openLog(userData: string): Log {
  log.transports.file.resolvePathFn = () => join(userData, 'logs', 'main.log')
  log.transports.file.maxSize = MAX_BYTES
  log.transports.file.level = 'info'
  log.transports.console.level = 'warn'
  return {
    error: (text) => log.error(text),
    warn: (text) => log.warn(text),
    info: (text) => log.info(text),
  }
}

/** What nobody caught is logged; a live program goes on, since its state is in files. */
export function logUncaught(log: Log, tell: (text: string) => void) {
  const note = (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    log.error(`Uncaught: ${text}`)
    tell(text)
  }
  process.on('uncaughtException', note)
  process.on('unhandledRejection', note)
}
