/** `npm run check`: format, lint with the boundaries between processes, and types. Changes nothing. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { installDependencies } from './setup/dependencies.mjs'
import { projectRoot } from './setup/paths.mjs'
import { main } from './setup/prepare.mjs'
import { run } from './setup/progress.mjs'

/** @returns {Promise<number>} how many of the checks failed */
export async function check() {
  const steps = [
    { name: 'Format', path: tool('@biomejs/biome/bin/biome'), args: ['format', '.'] },
    { name: 'Lint', path: tool('oxlint/bin/oxlint'), args: ['--type-aware', '--deny-warnings'] },
    ...(await typeChecks()),
  ]
  let failed = 0
  for (const { name, path, args } of steps) {
    const started = Date.now()
    const { code, output } = await run(process.execPath, [path, ...args], { cwd: projectRoot, heartbeat: name })
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`)
    if (code === 0) continue
    failed++
    process.stdout.write(`${output.trim()}\n`)
  }
  return failed
}

/** One project a process, so that each part sees the globals of its own world only. */
async function typeChecks() {
  const projects = (await readdir(join(projectRoot, 'tsconfig'))).filter((name) => name !== 'base.json').sort()
  return projects.map((name) => ({
    name: `Types: ${name.replace('.json', '')}`,
    path: tool('typescript/bin/tsc'),
    args: ['-p', join('tsconfig', name)],
  }))
}

function tool(path) {
  return join(projectRoot, 'node_modules', path)
}

if (process.argv[1] === import.meta.filename)
  await main(async () => {
    await installDependencies()
    return (await check()) === 0 ? 0 : 1
  })
