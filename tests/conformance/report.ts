import type { FileResult } from './run-file'

export type Totals = { passed: number; failed: number; skipped: number }

export function totalsOf(files: readonly FileResult[]): Totals {
  const sum = (key: keyof Totals) => files.reduce((total, file) => total + file[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

export function showTotals({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** One line for the file, below it one for each failed case and one for each operation that is missing. */
export function showFile(result: FileResult): string {
  if (result.remark !== undefined) {
    return `${result.file}: ${result.remark}`
  }
  const failures = result.cases.filter((entry) => entry.status === 'failed')
  const missing = new Set(result.cases.filter((entry) => entry.status === 'skipped').map((entry) => entry.problem))
  return [
    `${result.file}: ${showTotals(result)}, worst ${showWorst(result.worst)} of tolerance`,
    ...failures.map((entry) => `  ${entry.id} failed: ${entry.problem}`),
    ...[...missing].map((problem) => `  skipped: ${problem}`),
  ].join('\n')
}

function showWorst(worst: number): string {
  return Number.isFinite(worst) ? worst.toPrecision(3) : String(worst)
}

/** Written form of the JSON contract; an infinite error, which JSON lacks, is the string that the case files use for it. */
export function toJson(files: readonly FileResult[]): string {
  const storable = (worst: number) => (Number.isFinite(worst) ? worst : String(worst))
  const value = {
    ...totalsOf(files),
    files: files.map(({ file, passed, failed, skipped, worst, remark }) => ({
      ...{ file, passed, failed, skipped, worst: storable(worst), remark },
    })),
    cases: files.flatMap(({ file, cases }) => cases.map((entry) => ({ ...entry, worst: storable(entry.worst), file }))),
  }
  return `${JSON.stringify(value, undefined, 1)}\n`
}
