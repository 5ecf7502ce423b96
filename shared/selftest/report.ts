/** What `npm start -- --self-test --json FILE` writes. Field names are a public interface. */
export interface SelfTestReport {
  ok: boolean
  versions: { electron: string; chromium: string }
  /** Rasteriser in use, e.g. the WebGL renderer string. */
  renderer: string
  crossOriginIsolated: boolean
  seconds: number
  audio: {
    quanta: number
    underruns: number
    /** Largest difference from the definition in dBFS; −999 stands for an exact match. */
    worstError: number
  }
  video: {
    in: number
    out: number
    dropped: number
    fps: number
    distinct: number
    /** Largest difference from the definition in levels of 255. */
    worstError: number
  }
  sabotageDetected: boolean
}

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
