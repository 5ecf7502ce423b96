/** Validation of a self-test's report on its way through the gate. */
import { z } from 'zod'
import type { SelfTestReport } from './report'

const finite = z.number()

export const selfTestReportSchema: z.ZodType<SelfTestReport> = z.strictObject({
  ok: z.boolean(),
  versions: z.strictObject({ electron: z.string(), chromium: z.string() }),
  renderer: z.string(),
  crossOriginIsolated: z.boolean(),
  seconds: finite,
  audio: z.strictObject({ quanta: finite, underruns: finite, worstError: finite }),
  video: z.strictObject({
    in: finite,
    out: finite,
    dropped: finite,
    fps: finite,
    distinct: finite,
    worstError: finite,
  }),
  sabotageDetected: z.boolean(),
})
