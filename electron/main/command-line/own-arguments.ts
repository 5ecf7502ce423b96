/** What the user typed, out of what the operating system hands over. */
import { resolve } from 'node:path'

/**
 * Takes away the program and, in an unpackaged start (`electron <folder> …`), the application's folder, wherever it
 * stands among the switches.
 */
export function ownArguments(argv: readonly string[], appFolder: string, packaged: boolean, cwd: string): string[] {
  const args = argv.slice(1)
  if (packaged) return args
  const index = args.findIndex((argument) => !argument.startsWith('-') && resolve(cwd, argument) === appFolder)
  return index < 0 ? args : args.filter((_, position) => position !== index)
}
