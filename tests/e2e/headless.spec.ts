/** `npm start` on a machine without a display: its main job all the same, and proof of it in a folder. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { projectRoot } from '../../scripts/setup/paths.mjs'
import { selfTestReportSchema } from '../../shared/selftest/report-schema'

const run = promisify(execFile)

test('without a display it runs both chains, saves sound, pictures and report, and ends with the result', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'convolab-headless-'))
  try {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
    const started = run(process.execPath, [join(projectRoot, 'scripts/start.mjs')], { cwd: folder, env })
    const { stdout, code } = await started.then(
      (ended) => ({ ...ended, code: 0 }),
      (failed: { stdout: string; code: number }) => failed,
    )
    // What it says of a failure stands there.
    expect(code, stdout).toBe(0)
    const [made = ''] = await readdir(folder)
    expect(stdout).toContain(made)
    const files = await readdir(join(folder, made))
    expect(files.sort()).toEqual(
      ['input.png', 'input.wav', 'output.png', 'output.wav', 'report.json', 'window.png'].sort(),
    )
    const report = selfTestReportSchema.parse(JSON.parse(await readFile(join(folder, made, 'report.json'), 'utf8')))
    expect(report).toMatchObject({ ok: true, sabotageDetected: true, crossOriginIsolated: true })
    expect(report.audio.worstError).toBeLessThanOrEqual(-120)
    expect(report.video.worstError).toBeLessThanOrEqual(1)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
