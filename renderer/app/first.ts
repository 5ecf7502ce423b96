/**
 * What must be in force before any other module is evaluated, and therefore works on import: the CSP guards every sink.
 * `main.tsx` imports it first.
 */
import { installTrustedTypes } from './trusted-types'

installTrustedTypes()
