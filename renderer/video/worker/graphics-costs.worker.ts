/** Measures what drawing costs, beside the picture that goes on; ends with its answer. */
import type { GraphicsCosts } from '../gl/gl-costs'
import { measureGlCosts } from '../gl/measure-gl-costs'

export type MeasuredGraphics = { graphics: GraphicsCosts | undefined }

self.postMessage({ graphics: measureGlCosts() } satisfies MeasuredGraphics)
