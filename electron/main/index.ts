/** The main process, booted in reading order: command line, one instance, engine switches, then the program. */
import { app } from 'electron'
import { z } from 'zod'
import { prepareEngine } from './app/engine'
import { runProgram } from './app/program'
import { claimInstance } from './app/single-instance'
import { chooseUserData } from './app/user-data'
import { readCommandLine } from './command-line/read'
import { guardAllContents } from './window/guard-contents'
import { declareScheme } from './window/scheme'

z.config({ jitless: true })
const commandLine = readCommandLine()
const userData = chooseUserData(commandLine)
if (claimInstance()) {
  prepareEngine()
  declareScheme()
  guardAllContents()
  void app.whenReady().then(() => runProgram(commandLine, userData))
} else {
  process.stdout.write('Convolab is already running with these settings; its window comes to the front.\n')
  app.exit(commandLine.selfTest ? 1 : 0)
}
