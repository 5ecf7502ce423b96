/** Compiles the SIMD part of the audio engine, and only when a source or the compiler has changed since. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './paths.mjs'
import { run, say } from './progress.mjs'

const folder = join(projectRoot, 'renderer', 'audio', 'engine', 'wasm')
const compiler = join(projectRoot, 'node_modules', 'assemblyscript')
const stampFile = join(folder, '.stamp')
/** Left out of git: the same sources and compiler give the same bytes. */
export const wasmFile = join(folder, 'convolution.wasm')

/** A memory of 0 pages, which the stub runtime starts with, would give silent zeros. */
const options = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert', '--initialMemory', '1']

/** @throws Error with the compiler's own words. */
export async function compileWasm() {
  const stamp = await stampOf()
  const last = await readFile(stampFile, 'utf8').catch(() => undefined)
  if (last === stamp && existsSync(wasmFile)) return
  say('Compiling the convolution to WASM')
  const fresh = `${wasmFile}.${process.pid}`
  const arguments_ = [join(compiler, 'bin', 'asc.js'), join(folder, 'index.ts'), '--outFile', fresh, ...options]
  // The products of v128 leave no function of the module; the warning looks at the sources only.
  const { code, output } = await run(process.execPath, [...arguments_, '--disableWarning', '112'], { cwd: projectRoot })
  if (code !== 0) throw new Error(`Compiling to WASM failed:\n${output.trim()}`)
  await rename(fresh, wasmFile)
  await writeFile(stampFile, stamp)
}

async function stampOf() {
  const hash = createHash('sha256').update(options.join(' '))
  hash.update(JSON.parse(await readFile(join(compiler, 'package.json'), 'utf8')).version)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort()
  for (const name of names) hash.update(name).update(await readFile(join(folder, name)))
  return hash.digest('hex')
}
