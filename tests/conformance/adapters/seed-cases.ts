import type { SeedOperations } from '../seed-case'

export const seedCases: SeedOperations = {}
