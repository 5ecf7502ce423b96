/** The peer: OpenCV.js, one thread, RGBA pictures in its own memory. */
import { createRequire } from 'node:module'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { SIZE } from './cases'

interface Mat {
  data: Uint8Array
  delete(): void
}

/** What is used of the library. */
interface OpenCv {
  CV_8UC4: number
  CV_32F: number
  BORDER_DEFAULT: number
  Mat: new (rows?: number, columns?: number, type?: number) => Mat
  Size: new (width: number, height: number) => unknown
  Point: new (x: number, y: number) => unknown
  matFromArray(rows: number, columns: number, type: number, values: readonly number[]): Mat
  filter2D(src: Mat, dst: Mat, depth: number, kernel: Mat, anchor: unknown, delta: number, border: number): void
  GaussianBlur(src: Mat, dst: Mat, size: unknown, sigmaX: number, sigmaY: number, border: number): void
}

export interface Peer {
  filter2D(kernel: Kernel2D): () => void
  gaussianBlur(size: number): () => void
}

export async function openCv(picture: Uint8Array): Promise<Peer> {
  const cv = (await createRequire(import.meta.url)('@techstark/opencv-js')) as OpenCv
  const source = new cv.Mat(SIZE.height, SIZE.width, cv.CV_8UC4)
  source.data.set(picture)
  const result = new cv.Mat()
  const [middle, border] = [new cv.Point(-1, -1), cv.BORDER_DEFAULT]
  return {
    filter2D(kernel) {
      const taps = cv.matFromArray(kernel.length, kernel[0]?.length ?? 0, cv.CV_32F, kernel.flat())
      return () => cv.filter2D(source, result, -1, taps, middle, 0, border)
    },
    gaussianBlur(size) {
      const extent = new cv.Size(size, size)
      return () => cv.GaussianBlur(source, result, extent, 0, 0, border)
    },
  }
}
