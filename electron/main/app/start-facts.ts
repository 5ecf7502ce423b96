/** What the window is told of this run: fixed for its whole life. */
import { release } from 'node:os'
import type { StartInfo, StartMode } from '../../../shared/ipc/contract'
import { canCaptureSystemAudio, hasPulseServer } from '../capture/system-audio'
import type { CommandLine } from '../command-line/parse'
import type { OpenedFiles } from '../files/opened-files'

export type StartFacts = Pick<StartInfo, 'mode' | 'audioFile' | 'imageFile' | 'videoFile' | 'systemAudio' | 'testHooks'>

export function startFacts(commandLine: CommandLine, files: Pick<OpenedFiles, 'add'>): StartFacts {
  return {
    mode: modeOf(commandLine),
    ...namedFiles(commandLine, files),
    testHooks: commandLine.testHooks,
    systemAudio: canCaptureSystemAudio({
      platform: process.platform,
      release: release(),
      electronMajor: Number.parseInt(process.versions.electron ?? '0', 10),
      pulseServer: hasPulseServer(process.env),
    }),
  }
}

/** The sources that a command line names, as tokens. */
export function namedFiles(
  { audio, image, video }: Pick<CommandLine, 'audio' | 'image' | 'video'>,
  files: Pick<OpenedFiles, 'add'>,
): Pick<StartInfo, 'audioFile' | 'imageFile' | 'videoFile'> {
  const opened = (path: string | undefined) => (path === undefined ? null : files.add(path))
  return { audioFile: opened(audio), imageFile: opened(image), videoFile: opened(video) }
}

function modeOf({ selfTest, seconds, artefacts }: CommandLine): StartMode {
  return selfTest ? { kind: 'self-test', seconds, saveArtefacts: artefacts !== undefined } : { kind: 'live' }
}
