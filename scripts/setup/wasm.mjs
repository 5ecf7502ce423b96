/** Compiles the SIMD parts of the engines, each only when its sources or the compiler have changed since. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './paths.mjs'
import { run, say } from './progress.mjs'

const compiler = join(projectRoot, 'node_modules', 'assemblyscript')
const audioFolder = join(projectRoot, 'renderer', 'audio', 'engine', 'wasm')
const videoFolder = join(projectRoot, 'renderer', 'video', 'engine', 'wasm')
/** Left out of git: the same sources and compiler give the same bytes. */
export const wasmFile = join(audioFolder, 'convolution.wasm')
/** For a memory of one thread, and for one that several share. */
export const videoWasmFile = join(videoFolder, 'pictures.wasm')
export const sharedVideoWasmFile = join(videoFolder, 'pictures-shared.wasm')

/** A memory of 0 pages, which the stub runtime starts with, would give silent zeros. */
const options = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert', '--initialMemory', '1']
/** As many pages as `MAXIMUM_PAGES` of the driver says; a shared memory must name them. */
const sharing = ['--enable', 'threads', '--sharedMemory', '--maximumMemory', '16384']

const modules = [
  { name: 'convolution', folder: audioFolder, file: wasmFile, stamp: '.stamp', options },
  {
    name: 'picture engine',
    folder: videoFolder,
    file: videoWasmFile,
    stamp: '.stamp',
    options: [...options, '--importMemory'],
  },
  {
    name: 'picture engine for several threads',
    folder: videoFolder,
    file: sharedVideoWasmFile,
    stamp: '.stamp-shared',
    options: [...options, '--importMemory', ...sharing],
  },
]

/** @throws Error with the compiler's own words. */
export async function compileWasm() {
  for (const module of modules) await compile(module)
}

async function compile(module) {
  const stampFile = join(module.folder, module.stamp)
  const stamp = await stampOf(module)
  const last = await readFile(stampFile, 'utf8').catch(() => undefined)
  if (last === stamp && existsSync(module.file)) return
  say(`Compiling the ${module.name} to WASM`)
  const fresh = `${module.file}.${process.pid}`
  const source = join(module.folder, 'index.ts')
  const arguments_ = [join(compiler, 'bin', 'asc.js'), source, '--outFile', fresh, ...module.options]
  // The products of v128 leave no function of the module; the warning looks at the sources only.
  const { code, output } = await run(process.execPath, [...arguments_, '--disableWarning', '112'], { cwd: projectRoot })
  if (code !== 0) throw new Error(`Compiling to WASM failed:\n${output.trim()}`)
  await rename(fresh, module.file)
  await writeFile(stampFile, stamp)
}

async function stampOf(module) {
  const hash = createHash('sha256').update(module.options.join(' '))
  hash.update(JSON.parse(await readFile(join(compiler, 'package.json'), 'utf8')).version)
  const names = (await readdir(module.folder)).filter((name) => name.endsWith('.ts')).sort()
  for (const name of names) hash.update(name).update(await readFile(join(module.folder, name)))
  return hash.digest('hex')
}
