/** What the host gives the renderer, as verbs. `host.ts` alone reads the bridge; tests replace this one small object. */
import type { Bridge } from '../../shared/ipc/contract'

export type Host = Bridge
