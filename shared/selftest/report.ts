/** What `npm start -- --self-test --json FILE` writes. Field names are a public interface. */
import { z } from 'zod'

const finite = z.number()

export const selfTestReportSchema = z.strictObject({
  ok: z.boolean(),
  versions: z.strictObject({ electron: z.string(), chromium: z.string() }),
  /** Rasteriser in use, e.g. the WebGL renderer string. */
  renderer: z.string(),
  crossOriginIsolated: z.boolean(),
  seconds: finite,
  audio: z.strictObject({
    quanta: finite,
    underruns: finite,
    /** Largest difference from the definition in dBFS; −999 stands for an exact match. */
    worstError: finite,
  }),
  video: z.strictObject({
    in: finite,
    out: finite,
    dropped: finite,
    fps: finite,
    distinct: finite,
    /** Largest difference from the definition in levels of 255. */
    worstError: finite,
  }),
  sabotageDetected: z.boolean(),
})

export type SelfTestReport = z.infer<typeof selfTestReportSchema>

/** Limits a self-test must keep (issue "The app runs", point 7). */
export const SELF_TEST_LIMITS = {
  framesOutOfIn: 0.9,
  audioError: -120,
  pictureError: 1,
  exactMatch: -999,
} as const

/** Everything but `ok`, judged. At least two distinct frames a second must have been seen. */
export function selfTestPasses(report: Omit<SelfTestReport, 'ok'>): boolean {
  const { audio, video } = report
  return (
    audio.quanta > 0 &&
    audio.worstError <= SELF_TEST_LIMITS.audioError &&
    video.in > 0 &&
    video.out >= SELF_TEST_LIMITS.framesOutOfIn * video.in &&
    video.distinct >= Math.max(2, 2 * report.seconds) &&
    video.worstError <= SELF_TEST_LIMITS.pictureError &&
    report.sabotageDetected
  )
}
