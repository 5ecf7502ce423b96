import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { readArguments } from './arguments'
import { findCaseFiles } from './find-files'
import { problemsWithFloor } from './floor'
import floor from './floor.json'
import { registry } from './registry'
import { showFile, showTotals, toJson, totalsOf } from './report'
import { type FileResult, runFile } from './run-file'

/** Runs the command and returns its exit code: 1 on a wrong result, too few passed or, with --strict, anything skipped. */
export function main(words: readonly string[], print: (line: string) => void): number {
  const { strict, places, json } = readArguments(words)
  const files: FileResult[] = []
  for (const found of places.flatMap((place) => findCaseFiles(fromCaller(place)))) {
    const result = runFile(found, registry)
    files.push(result)
    print(showFile(result))
  }
  const totals = totalsOf(files)
  const fallen = problemsWithFloor(files, floor)
  fallen.forEach(print)
  print(showTotals(totals))
  if (json !== undefined) {
    writeFileSync(fromCaller(json), toJson(files))
  }
  const nothing = totals.passed + totals.failed + totals.skipped === 0
  return totals.failed > 0 || fallen.length > 0 || (strict && (totals.skipped > 0 || nothing)) ? 1 : 0
}

/** Paths count from where the person stands, not from the project's root, where npm runs its commands. */
function fromCaller(place: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), place)
}
