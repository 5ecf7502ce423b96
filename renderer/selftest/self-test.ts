/**
 * The self-test: both chains run on the real path for some seconds; what went through is compared with the
 * definitions in `shared/`, and at the end a wrong tap is planted to see that the comparison would have noticed.
 */
import type { SelfTestReport } from '../../shared/selftest/report'
import { SELF_TEST_LIMITS, selfTestPasses } from '../../shared/selftest/report'
import type { Seconds } from '../../shared/units'
import type { Services } from '../app/services'
import { saveArtefacts } from './artefacts'
import { memoryOf } from './compare'
import { createJudge, type Judge } from './judge'
import { delay, until } from './waiting'

export interface SelfTestOptions {
  seconds: Seconds
  /** Sends WAV and PNG of the run to main, which keeps them in the folder named on its command line. */
  artefacts?: boolean
  /** 0..1 */
  onProgress?(done: number): void
  signal?: AbortSignal
}

/** Both engines get this long to start before the test counts what it has. */
const START_LIMIT: Seconds = 20
const EXCERPT: Seconds = 1
/** Added to one tap: −20 dB of full scale in sound, a quarter of white in the picture; far above both limits. */
const WRONG_TAP = { sound: 0.1, picture: 0.25 }

/** @throws DOMException AbortError when cancelled; the chain that was running is restored in any case. */
export async function runSelfTest(services: Services, options: SelfTestOptions): Promise<SelfTestReport> {
  const judge = createJudge()
  try {
    await until(() => isRunning(services), START_LIMIT, options.signal)
    const measured = await measure(services, judge, options)
    if (options.artefacts) await saveArtefacts(services, Math.min(options.seconds, 10))
    const report = { ...measured, sabotageDetected: await plantWrongTaps(services, judge, options.signal) }
    options.onProgress?.(1)
    return { ok: selfTestPasses(report), ...report }
  } finally {
    judge.dispose()
    restore(services)
  }
}

/** The report of a test that broke off: nothing is known to be right. */
export function failedReport({ start, video }: Services): SelfTestReport {
  return {
    ok: false,
    versions: { electron: start.versions.electron, chromium: start.versions.chromium },
    renderer: video.facts().rasteriser,
    crossOriginIsolated: globalThis.crossOriginIsolated,
    seconds: 0,
    audio: { quanta: 0, underruns: 0, worstError: 0 },
    video: { in: 0, out: 0, dropped: 0, fps: 0, distinct: 0, worstError: 255 },
    sabotageDetected: false,
  }
}

function isRunning({ audio, video }: Services): boolean {
  return audio.state().kind === 'running' && audio.facts().quanta > 0 && video.facts().framesOut > 0
}

async function measure(
  services: Services,
  judge: Judge,
  { seconds, onProgress, signal }: SelfTestOptions,
): Promise<Omit<SelfTestReport, 'ok' | 'sabotageDetected'>> {
  const { audio, video, start } = services
  const began = performance.now()
  const soundBefore = audio.facts()
  const pictureBefore = video.facts()
  let soundError = -Infinity
  let pictureError = 0
  let compared = 0
  while (compared === 0 || performance.now() - began < seconds * 1000) {
    await delay(EXCERPT, signal)
    soundError = Math.max(soundError, await soundErrorNow(services, judge))
    pictureError = Math.max(pictureError, await pictureErrorNow(services, judge))
    compared++
    onProgress?.(Math.min(0.9, (0.9 * (performance.now() - began)) / (seconds * 1000)))
  }
  const elapsed = (performance.now() - began) / 1000
  const sound = audio.facts()
  const picture = video.facts()
  return {
    versions: { electron: start.versions.electron, chromium: start.versions.chromium },
    renderer: picture.rasteriser,
    crossOriginIsolated: globalThis.crossOriginIsolated,
    seconds: Math.round(elapsed * 10) / 10,
    audio: {
      quanta: sound.quanta - soundBefore.quanta,
      underruns: sound.underruns - soundBefore.underruns,
      worstError: Number.isFinite(soundError) ? soundError : SELF_TEST_LIMITS.exactMatch,
    },
    video: {
      in: picture.framesIn - pictureBefore.framesIn,
      out: picture.framesOut - pictureBefore.framesOut,
      dropped: picture.dropped - pictureBefore.dropped,
      fps: Math.round(((picture.framesOut - pictureBefore.framesOut) / elapsed) * 10) / 10,
      distinct: picture.distinct - pictureBefore.distinct,
      worstError: pictureError,
    },
  }
}

async function soundErrorNow({ audio, chain }: Services, judge: Judge): Promise<number> {
  const { chain: value, bypass } = chain.store.getState()
  const stages = bypass ? [] : value.audio.stages
  const { contextRate } = audio.facts()
  const excerpt = await audio.excerpt(EXCERPT + memoryOf(stages, contextRate) / contextRate)
  // A kernel that changed within the excerpt has no single definition; the next excerpt will do.
  if (!excerpt.taps) return -Infinity
  return judge.soundError(excerpt, stages)
}

async function pictureErrorNow({ video, chain }: Services, judge: Judge): Promise<number> {
  const { chain: value, bypass } = chain.store.getState()
  return judge.pictureError(await video.excerpt(), bypass ? [] : value.video.stages)
}

/** @returns whether both comparisons exceed their limits once a tap is wrong */
async function plantWrongTaps(services: Services, judge: Judge, signal?: AbortSignal): Promise<boolean> {
  services.audio.sabotage(0, WRONG_TAP.sound)
  services.video.sabotage(WRONG_TAP.picture)
  // The excerpt must lie wholly behind the change and its fade.
  await delay(2 * EXCERPT, signal)
  const sound = await soundErrorNow(services, judge)
  const picture = await pictureErrorNow(services, judge)
  return sound > SELF_TEST_LIMITS.audioError && picture > SELF_TEST_LIMITS.pictureError
}

function restore({ audio, video, chain }: Services): void {
  const { chain: value, bypass } = chain.store.getState()
  audio.setStages(value.audio.stages, bypass)
  video.setStages(value.video.stages, bypass)
}
