/**
 * What must be in force before any other module is evaluated, and therefore works on import: schemas probe for code
 * generation as soon as they are built, and the CSP guards every sink. `main.tsx` imports it first.
 */
import { z } from 'zod'
import { installTrustedTypes } from './trusted-types'

installTrustedTypes()
z.config({ jitless: true })
