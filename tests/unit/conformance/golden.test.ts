import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findCaseFiles } from '../../conformance/find-files'
import floor from '../../conformance/floor.json'
import { registry } from '../../conformance/registry'
import { runFile } from '../../conformance/run-file'

/** A file of hundreds of cases takes up to a second on a quiet machine; a busy one may take twenty times as long. */
const TIME_LIMIT = 30_000

const golden = fileURLToPath(new URL('../../golden', import.meta.url))
const files = findCaseFiles(golden)

describe('results of other libraries', () => {
  it.each(files)(
    '$name agrees within the tolerance of every case',
    (found) => {
      const { cases } = runFile(found, registry)
      expect(cases.filter((result) => result.status === 'failed')).toEqual([])
    },
    TIME_LIMIT,
  )

  it('are all here: every file of the floor that may be copied, with at least as many cases', () => {
    const here = new Map(
      files.map((found) => [found.name, runFile(found, { operations: {}, seedOperations: {} }).skipped]),
    )
    const wanted = Object.entries<number>(floor).filter(([name]) => !name.startsWith('cnn_onnx_'))
    expect(wanted.filter(([name, least]) => (here.get(name) ?? 0) < least)).toEqual([])
  })
})
