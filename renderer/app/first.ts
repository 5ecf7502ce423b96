/**
 * What must be in force before any other module is evaluated, and therefore works on import: the CSP guards every sink.
 * `main.tsx` imports it first.
 */
import { z } from 'zod'
import { installTrustedTypes } from '../platform/trusted-types'

// Schemas that are compiled would need eval.
z.config({ jitless: true })

installTrustedTypes()
