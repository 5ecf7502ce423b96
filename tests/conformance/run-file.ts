import type { FoundFile } from './find-files'
import { readCaseFile } from './read-file'
import type { Registry, Trial } from './trial'

export type CaseResult = {
  id: string
  op: string
  status: 'passed' | 'failed' | 'skipped'
  worst: number
  problem?: string
}
export type FileResult = {
  file: string
  passed: number
  failed: number
  skipped: number
  worst: number
  remark?: string
  cases: CaseResult[]
}

function runTrial({ id, op, judge }: Trial): CaseResult {
  if (!judge) {
    return { id, op, status: 'skipped', worst: 0, problem: `operation "${op}" is not implemented` }
  }
  try {
    const { worst, problem } = judge()
    return { id, op, status: problem === undefined ? 'passed' : 'failed', worst, problem }
  } catch (thrown) {
    const problem = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
    return { id, op, status: 'failed', worst: Number.POSITIVE_INFINITY, problem }
  }
}

function count(cases: CaseResult[], status: CaseResult['status']): number {
  return cases.filter((result) => result.status === status).length
}

/** Runs every case of a file; an exception fails its case alone. `worst` is over the cases that ran. */
export function runFile({ file, name }: FoundFile, registry: Registry): FileResult {
  const { trials, remark } = readCaseFile(file, registry)
  const cases = trials.map(runTrial)
  return {
    file: name,
    passed: count(cases, 'passed'),
    failed: count(cases, 'failed'),
    skipped: count(cases, 'skipped'),
    worst: cases.reduce((worst, result) => Math.max(worst, result.worst), 0),
    remark,
    cases,
  }
}
