/** Who works on a frame: one thread, or several that wait for each other. */
import { runBand } from './band-engine'
import type { VideoCore } from './core'
import type { Layout } from './layout'
import type { SimdPlan } from './plan'

export interface Crew {
  /** How many of them work on this plan. */
  workersFor(plan: SimdPlan): number
  /** Tells all who take part; the layout lies in memory. */
  lay(core: VideoCore, layout: Layout): void
  /** Runs all steps; returns when everybody is done. @throws Error when somebody does not answer */
  run(core: VideoCore, layout: Layout): void
  dispose(): void
}

/** The thread that calls, alone. */
export const alone: Crew = {
  workersFor: () => 1,
  lay: () => undefined,
  run: runAlone,
  dispose: () => undefined,
}

export function runAlone(core: VideoCore, layout: Layout): void {
  layout.steps.forEach((_, step) => runBand(core, layout, step, 0, 0, layout.size.height))
}
