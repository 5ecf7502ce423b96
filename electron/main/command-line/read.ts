/** Reads the command line of this process; a bad value ends it with a sentence. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { app } from 'electron'
import { ownArguments } from './own-arguments'
import { type CommandLine, parseCommandLine } from './parse'
import { listOfSwitches } from './switches'

const BAD_USAGE = 2

export function argumentsOfThisProcess(): string[] {
  return ownArguments(process.argv, app.getAppPath(), app.isPackaged, process.cwd())
}

export function readCommandLine(): CommandLine {
  const parsed = parseCommandLine(argumentsOfThisProcess())
  if (!parsed.ok) return stop(parsed.reason)
  const commandLine = withFullPaths(parsed.value)
  for (const name of ['audio', 'image', 'video'] as const) {
    const path = commandLine[name]
    if (path !== undefined && !existsSync(path)) return stop(`--${name}: there is no file ${path}`)
  }
  for (const name of commandLine.unknown)
    process.stderr.write(`Unknown switch ${name} was ignored. Known switches:\n${listOfSwitches()}\n`)
  return commandLine
}

/** Files are meant relative to the folder in which the program was started. */
export function withFullPaths(commandLine: CommandLine, folder = process.cwd()): CommandLine {
  const full = (path: string | undefined) => (path === undefined ? undefined : resolve(folder, path))
  const { json, artefacts, audio, image, video, userData } = commandLine
  return {
    ...commandLine,
    json: full(json),
    artefacts: full(artefacts),
    audio: full(audio),
    image: full(image),
    video: full(video),
    userData: full(userData),
  }
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(BAD_USAGE)
}
