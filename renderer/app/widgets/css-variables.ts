import type { CSSProperties } from 'react'

/** Custom properties for React's style prop, which sets them through CSSOM: the CSP allows no style attributes. */
export function cssVariables(variables: Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return variables as CSSProperties
}
