/** The boundaries between processes are lint errors: each breach planted here must be found, and the allowed ones not. */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

interface Diagnostic {
  code: string
  filename: string
}

const breaches = {
  'shared/a.ts': "import { b } from '../electron/main/b'\nexport const a = b\n",
  'shared/b.ts': "import { c } from '../renderer/app/c'\nexport const b = c\n",
  'shared/c.ts': "export * from 'node:fs'\n",
  'shared/d.ts': "export const d = import('electron')\n",
  'shared/e.ts': "import { f } from '../tests/f'\nexport const e = f\n",
  'electron/main/a.ts': "import { b } from '../../renderer/app/b'\nexport const a = b\n",
  'electron/main/b.ts': "import { ipcMain } from 'electron'\nexport const b = ipcMain\n",
  'electron/main/c.ts': "import { window } from './window'\nwindow.webContents.send('x')\n",
  'electron/preload/a.ts': "import { b } from '../main/b'\nexport const a = b\n",
  'renderer/app/a.ts': "import type { B } from '../../electron/main/b'\nexport type A = B\n",
  'renderer/app/b.ts': "import { ipcRenderer } from 'electron'\nexport const b = ipcRenderer\n",
  'renderer/app/c.ts': "import { readFile } from 'node:fs/promises'\nexport const c = readFile\n",
  'renderer/audio/worklet/a.ts': "import { b } from '../nodes/b'\nexport const a = b\n",
  'renderer/audio/worklet/b.ts': "import { c } from '../../app/c'\nexport const b = c\n",
  'renderer/audio/engine/a.ts': "import { b } from '../../chain/b'\nexport const a = b\n",
  'renderer/video/engine/a.ts': "import { b } from '../gl/b'\nexport const a = b\n",
  'renderer/video/gl/a.ts': "import { useState } from 'react'\nexport const a = useState\n",
}

const allowed = {
  'shared/ok.ts': "import { z } from 'zod'\nimport { a } from './chain/a'\nexport const ok = [z, a]\n",
  'electron/main/ok.ts':
    "import { app } from 'electron'\nimport { a } from '../../shared/a'\nexport const ok = [app, a]\n",
  'electron/preload/ok.ts': "import { ipcRenderer } from 'electron'\nexport const ok = ipcRenderer\n",
  'electron/main/ipc/events.ts': "import { window } from '../window'\nwindow.webContents.send('x')\n",
  'renderer/audio/worklet/ok.ts':
    "import { a } from '../engine/a'\nimport { b } from '../../../shared/chain/b'\nexport const ok = [a, b]\n",
  'renderer/video/engine/ok.ts': "import { a } from '../../../shared/chain/a'\nexport const ok = a\n",
}

let folder: string
let found: Diagnostic[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolab-lint-'))
  await cp('.oxlintrc.json', join(folder, '.oxlintrc.json'))
  for (const [path, text] of Object.entries({ ...breaches, ...allowed })) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const { stdout } = spawnSync(process.execPath, [resolve('node_modules/oxlint/bin/oxlint'), '-f', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const report: { diagnostics: Diagnostic[] } = JSON.parse(stdout)
  found = report.diagnostics.filter(({ code }) => code.includes('no-restricted-'))
}, 20_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

it.each(Object.keys(breaches))('finds the breach in %s', (path) => {
  expect(found.map(({ filename }) => filename)).toContain(path)
})

it.each(Object.keys(allowed))('finds nothing in %s', (path) => {
  expect(found.map(({ filename }) => filename)).not.toContain(path)
})
