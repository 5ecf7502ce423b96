/** Completes and judges a self-test report, and says in words what it found. Pure. */
import { SELF_TEST_LIMITS, type SelfTestReport, selfTestPasses } from '../../../shared/selftest/report'

/** Main knows the versions better than the page, and a page cannot pass a report that fails the limits. */
export function completeReport(report: SelfTestReport, versions: SelfTestReport['versions']): SelfTestReport {
  return { ...report, versions, ok: report.ok && selfTestPasses(report) }
}

export function summaryOf(report: SelfTestReport): string {
  const { audio, video, versions } = report
  const { audioError, pictureError, exactMatch } = SELF_TEST_LIMITS
  const soundError = audio.worstError <= exactMatch ? 'exact' : `${audio.worstError.toFixed(1)} dB`
  return [
    `Self-test ${report.ok ? 'passed' : 'FAILED'} after ${report.seconds.toFixed(1)} s`,
    `  sound     ${audio.quanta} quanta, ${audio.underruns} underruns, largest error ${soundError} (limit ${audioError} dB)`,
    `  picture   ${video.in} frames in, ${video.out} out, ${video.dropped} dropped, ${video.distinct} distinct, ${video.fps.toFixed(1)} fps, largest error ${video.worstError} of 255 (limit ${pictureError})`,
    `  wrong tap ${report.sabotageDetected ? 'caught' : 'NOT caught'}`,
    `  engine    Electron ${versions.electron}, Chromium ${versions.chromium}, ${report.renderer}, ${report.crossOriginIsolated ? 'isolated' : 'not isolated'}`,
  ].join('\n')
}
