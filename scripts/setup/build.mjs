/** Builds main, preload and renderer, and only when a source has changed since. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { electronEnvironment } from './electron.mjs'
import { projectRoot } from './paths.mjs'
import { run, say } from './progress.mjs'
import { compileWasm } from './wasm.mjs'

const sources = ['electron', 'renderer', 'shared', 'electron.config.ts', 'package.json', 'package-lock.json']
const results = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html']
const stampFile = join(projectRoot, 'out', '.stamp')

/** @throws Error with the builder's own words. */
export async function build(electron) {
  await compileWasm()
  const stamp = await hashOf(sources)
  if (await isCurrent(stamp)) return
  say('Building')
  await rm(stampFile, { force: true })
  const builder = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await run(
    process.execPath,
    [builder, 'build', '--config', 'electron.config.ts', '--logLevel', 'warn'],
    { cwd: projectRoot, env: { ...process.env, ...electronEnvironment(electron) }, heartbeat: 'Building' },
  )
  if (code !== 0) throw new Error(`The build failed:\n${output.trim()}`)
  await mkdir(join(projectRoot, 'out'), { recursive: true })
  await writeFile(stampFile, stamp)
}

async function isCurrent(stamp) {
  const last = await readFile(stampFile, 'utf8').catch(() => undefined)
  return last === stamp && results.every((path) => existsSync(join(projectRoot, path)))
}

/** Hash of names and contents, so that neither dates nor branches mislead it. */
async function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) await feed(hash, path)
  return hash.digest('hex')
}

async function feed(hash, path) {
  const entries = await readdir(join(projectRoot, path), { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (entries === undefined) return void hash.update(path).update(await readFile(join(projectRoot, path)))
  const names = entries.map(({ name }) => name).sort()
  for (const name of names) await feed(hash, `${path}/${name}`)
}
