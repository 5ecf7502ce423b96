/** Weights beyond this are refused by the schema of the chain. */
export const MAX_WEIGHT = 1e6
