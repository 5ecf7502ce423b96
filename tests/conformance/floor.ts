import type { FileResult } from './run-file'

/** Number of passed cases that each file has reached once, by its name; committed in `floor.json`. */
export type Floor = Record<string, number>

/**
 * Says where fewer cases passed than the floor. Only files that were run count, and a file that holds fewer cases than the
 * floor (other data of the same name) must pass all of them.
 */
export function problemsWithFloor(files: readonly FileResult[], floor: Floor): string[] {
  return files.flatMap(({ file, passed, cases }) => {
    const name = Object.keys(floor).find((key) => file === key || file.endsWith(`/${key}`))
    const least = Math.min((name !== undefined && floor[name]) || 0, cases.length)
    return passed < least ? [`${file}: ${passed} passed, the committed floor is ${least}`] : []
  })
}
