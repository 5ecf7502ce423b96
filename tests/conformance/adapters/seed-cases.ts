import type { SeedOperations } from '../seed-case'
import { curves } from './seed/curves'
import { everyday } from './seed/everyday'
import { layers } from './seed/layers'
import { networks } from './seed/networks'
import { pictures } from './seed/pictures'
import { sequences } from './seed/sequences'
import { sizes } from './seed/sizes'
import { systems } from './seed/systems'

/** The worked numbers of the lab. */
export const seedCases: SeedOperations = {
  ...sequences,
  ...curves,
  ...everyday,
  ...systems,
  ...pictures,
  ...layers,
  ...sizes,
  ...networks,
}
