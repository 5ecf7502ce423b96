/**
 * Files for Chromium's fake microphone and camera, computed from formulas, so that no recording is kept in git and
 * every expected number can be worked out by hand.
 *
 * WAV: 48 kHz, mono, 16 bit, 10 s: 0.2·sin(2π·300t) + 0.1·sin(2π·3000t) + 0.05·sin(2π·9000t), and 0.6 more at each
 * whole second. Y4M: 320×240, 4:2:0, 30 frames a second, 60 frames: a moving checker, a circling disc, and the frame's
 * number as six squares in the bottom strip.
 */
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheRoot } from '../../scripts/setup/paths.mjs'

/** Raise when a formula changes, so that old files are not reused. */
const REVISION = 1
export const TONE_RATE = 48_000
export const TONE_SECONDS = 10
/** Frequency in hertz and amplitude of each tone. */
export const TONES = [
  { frequency: 300, amplitude: 0.2 },
  { frequency: 3000, amplitude: 0.1 },
  { frequency: 9000, amplitude: 0.05 },
]
export const PICTURE = { width: 320, height: 240, frameRate: 30, frames: 60 }

/** @returns {Promise<{tones: string, checker: string}>} paths of the files, made on first use */
export async function makeMedia() {
  const folder = join(cacheRoot, `media-r${REVISION}`)
  await mkdir(folder, { recursive: true })
  return {
    tones: await makeOnce(join(folder, 'tones.wav'), makeTones),
    checker: await makeOnce(join(folder, 'checker.y4m'), makeChecker),
  }
}

async function makeOnce(path, make) {
  if (existsSync(path)) return path
  const unfinished = `${path}.${process.pid}`
  await writeFile(unfinished, make())
  await rename(unfinished, path)
  return path
}

/** One sample, in full-scale units. */
export function toneSample(index) {
  const t = index / TONE_RATE
  const tones = TONES.reduce((sum, tone) => sum + tone.amplitude * Math.sin(2 * Math.PI * tone.frequency * t), 0)
  return tones + (index % TONE_RATE === 0 ? 0.6 : 0)
}

function makeTones() {
  const samples = TONE_RATE * TONE_SECONDS
  const file = Buffer.alloc(44 + 2 * samples)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + 2 * samples, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(TONE_RATE, 24)
  file.writeUInt32LE(2 * TONE_RATE, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(2 * samples, 40)
  for (let index = 0; index < samples; index++) file.writeInt16LE(Math.round(toneSample(index) * 32767), 44 + 2 * index)
  return file
}

function makeChecker() {
  const { width, height, frameRate, frames } = PICTURE
  const parts = [Buffer.from(`YUV4MPEG2 W${width} H${height} F${frameRate}:1 Ip A1:1 C420jpeg\n`)]
  for (let frame = 0; frame < frames; frame++) parts.push(Buffer.from('FRAME\n'), toPlanes(drawFrame(frame)))
  return Buffer.concat(parts)
}

/** RGB of one pixel of frame n. */
function colourAt(x, y, n) {
  const { width, height, frames } = PICTURE
  if (y >= height - 12) return isBitSquare(x, y, n) ? [235, 235, 235] : [16, 16, 16]
  const angle = (2 * Math.PI * n) / frames
  const dx = x - (width / 2 + 80 * Math.cos(angle))
  const dy = y - (height / 2 + 60 * Math.sin(angle))
  if (dx * dx + dy * dy <= 30 * 30) return [220, 40, 40]
  const even = (Math.floor((x - 2 * n) / 32) + Math.floor((y - n) / 32)) % 2 === 0
  return even ? [40, 60, 90] : [210, 200, 180]
}

function isBitSquare(x, y, n) {
  const bit = Math.floor((x - 8) / 24)
  if (bit < 0 || bit > 5 || (x - 8) % 24 >= 16) return false
  const row = y - (PICTURE.height - 12)
  return row >= 2 && row < 10 && ((n >> bit) & 1) === 1
}

function drawFrame(n) {
  const { width, height } = PICTURE
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rgb.set(colourAt(x, y, n), 3 * (y * width + x))
  return rgb
}

/** BT.601, studio range, chroma as the mean of 2×2 pixels. */
function toPlanes(rgb) {
  const { width, height } = PICTURE
  const planes = Buffer.alloc((width * height * 3) / 2)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [r, g, b] = rgb.subarray(3 * pixel, 3 * pixel + 3)
    planes[pixel] = Math.round(16 + (65.481 * r + 128.553 * g + 24.966 * b) / 255)
  }
  for (let y = 0; y < height; y += 2) for (let x = 0; x < width; x += 2) writeChroma(rgb, planes, x, y)
  return planes
}

function writeChroma(rgb, planes, x, y) {
  const { width, height } = PICTURE
  const mean = [0, 1, 2].map((channel) => {
    const at = (dx, dy) => rgb[3 * ((y + dy) * width + x + dx) + channel]
    return (at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 4
  })
  const [r, g, b] = mean
  const index = width * height + ((y / 2) * width) / 2 + x / 2
  planes[index] = Math.round(128 + (-37.797 * r - 74.203 * g + 112 * b) / 255)
  planes[index + (width * height) / 4] = Math.round(128 + (112 * r - 93.786 * g - 18.214 * b) / 255)
}
