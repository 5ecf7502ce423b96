/** What the system must bring, how its presence is seen, and which Debian package brings it. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { findProgram } from './find-program.mjs'

/**
 * @typedef {'window' | 'display' | 'tests' | 'browser' | 'comfort'} Purpose
 *   window: Electron does not start without it; display: needed where the machine has no display; tests: by the
 *   tests only; browser: by the browser tests, to draw by Mesa's rasteriser; comfort: everything runs, something looks or sounds worse.
 * @typedef {{packages: string[], name: string, purpose: Purpose, present: () => boolean}} Requirement
 *   `packages`: names in the order tried; Ubuntu 24.04 renamed some with `t64`.
 */

/** @returns {Requirement} */
function library(soname, purpose, ...packages) {
  return { packages, name: soname, purpose, present: () => libraries().includes(soname) }
}

/** @returns {Requirement} */
function program(name, purpose, ...packages) {
  return { packages, name, purpose, present: () => findProgram(name) !== undefined }
}

/** @type {readonly Requirement[]} */
export const requirements = [
  library('libgtk-3.so.0', 'window', 'libgtk-3-0t64', 'libgtk-3-0'),
  library('libnss3.so', 'window', 'libnss3'),
  library('libasound.so.2', 'window', 'libasound2t64', 'libasound2'),
  library('libgbm.so.1', 'window', 'libgbm1'),
  library('libXss.so.1', 'comfort', 'libxss1'),
  library('libnotify.so.4', 'comfort', 'libnotify4'),
  library('libsecret-1.so.0', 'comfort', 'libsecret-1-0'),
  { packages: ['fonts-noto-cjk'], name: 'a Chinese font', purpose: 'comfort', present: hasChineseFont },
  program('Xvfb', 'display', 'xvfb'),
  program('openbox', 'tests', 'openbox'),
  program('pulseaudio', 'tests', 'pulseaudio'),
  program('pactl', 'tests', 'pulseaudio-utils'),
  library('libEGL.so.1', 'browser', 'libegl1'),
  library('libGLESv2.so.2', 'browser', 'libgles2'),
  library('libEGL_mesa.so.0', 'browser', 'libegl-mesa0'),
  { packages: ['libgl1-mesa-dri'], name: 'llvmpipe', purpose: 'browser', present: hasLlvmpipe },
]

let known
/** Names of all shared libraries that the loader knows; everything counts as present where that cannot be asked. */
function libraries() {
  if (known !== undefined) return known
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path))
  const answer = ldconfig ? spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }) : undefined
  known = answer?.status === 0 ? answer.stdout : { includes: () => true }
  return known
}

/** After an installation the loader is asked again. */
export function forgetLibraries() {
  known = undefined
}

/** Mesa keeps its drivers beside the libraries, where the loader does not look. */
function hasLlvmpipe() {
  const folders = ['/usr/lib', '/usr/lib64'].flatMap((root) =>
    existsSync(root) ? [root, ...readdirSync(root).map((name) => `${root}/${name}`)] : [],
  )
  return folders.some((folder) => existsSync(`${folder}/dri/swrast_dri.so`))
}

function hasChineseFont() {
  const list = findProgram('fc-list')
  if (!list) return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
  return spawnSync(list, [':lang=zh'], { encoding: 'utf8' }).stdout.trim() !== ''
}
