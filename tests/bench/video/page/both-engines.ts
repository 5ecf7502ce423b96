/** R9: the two engines on the same noise, kernel by kernel. */
import type { Parameters } from '../../../../shared/chain/parameters'
import { BORDERS } from '../../../../shared/chain/video/entry'
import { filterByEngine, largestDifference, openEngine } from '../../../browser/video/engine-page'
import { pictureStage } from '../../../support/picture-stage'
import { randomPicture } from '../../../support/random-picture'
import { roughKernel } from '../cases'

const SIZE = { width: 67, height: 45 }
const LARGEST_KERNEL = 31

/** @returns the largest difference of each kernel size, over five borders and an anchor in a corner, in levels of 255 */
export async function largestDifferences(): Promise<number[]> {
  const [simd, gl] = [await openEngine('wasm-simd'), await openEngine('webgl2')]
  const picture = randomPicture(SIZE)
  const worst: number[] = []
  for (let size = 1; size <= LARGEST_KERNEL; size++) {
    const cases = BORDERS.map((border, index) => {
      const anchored: Parameters = index === 0 ? { anchorRow: 1, anchorColumn: 1 } : {}
      const stage = pictureStage('kernel', { matrix: roughKernel(size), border, bias: 10, ...anchored })
      return { label: border, stages: [stage], size: SIZE }
    })
    worst.push(
      cases.reduce((most, each) => {
        const [one, two] = [filterByEngine(simd, picture, each).output, filterByEngine(gl, picture, each).output]
        return Math.max(most, largestDifference(one, two))
      }, 0),
    )
  }
  simd.dispose()
  gl.dispose()
  return worst
}
