/** One window a settings folder: a second start hands over what it was given and ends. */
import { app } from 'electron'
import { z } from 'zod'
import { type CommandLine, parseCommandLine } from '../command-line/parse'
import { argumentsOfThisProcess, withFullPaths } from '../command-line/read'

/** Chromium reorders the arguments of a second start on some systems, so they travel as data of our own. */
const handedOver = z.strictObject({ args: z.array(z.string()), folder: z.string() })

/** @returns false when another process has this settings folder. */
export function claimInstance(): boolean {
  return app.requestSingleInstanceLock({ args: argumentsOfThisProcess(), folder: process.cwd() })
}

/** @param listener gets the command line of the second start, or null when it could not be read. */
export function onSecondInstance(listener: (commandLine: CommandLine | null) => void) {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const given = handedOver.safeParse(data)
    const parsed = given.success ? parseCommandLine(given.data.args) : undefined
    listener(given.success && parsed?.ok ? withFullPaths(parsed.value, given.data.folder) : null)
  })
}
