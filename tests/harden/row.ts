/** What a file in this folder exports as `rows`. */
import type { Row } from '../bench/row'

export interface HardenOptions {
  /** The run before a release instead of the short one. */
  full: boolean
  seed: number
  log(text: string): void
}

export interface HardenRow {
  id: string
  run(options: HardenOptions): Promise<Row | Row[]>
}
