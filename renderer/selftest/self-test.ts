/**
 * The self-test: both chains run on the real path for some seconds; what went through is compared with the
 * definitions in `shared/`, and at the end a wrong tap is planted to see that the comparison would have noticed.
 */
import type { Stage } from '../../shared/chain/chain'
import type { SelfTestReport } from '../../shared/selftest/report'
import { SELF_TEST_LIMITS, selfTestPasses } from '../../shared/selftest/report'
import type { Seconds } from '../../shared/units'
import type { Services } from '../app/services'
import type { AudioExcerpt } from '../audio/contract'
import type { PictureExcerpt } from '../video/contract'
import { saveArtefacts } from './artefacts'
import { memoryOf } from '../../shared/chain/audio/compose'
import { createJudge, type Judge } from './judge'
import { settle } from './settling'
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
/** Excerpts of sound and picture are kept until the end; ten of them are some 30 MB. */
const MOST_SAMPLES = 10
/** Added to one tap: −20 dB of full scale in sound, a quarter of white in the picture; far above both limits. */
const WRONG_TAP = { sound: 0.1, picture: 0.25 }

/** @throws DOMException AbortError when cancelled; the chain that was running is restored in any case. */
export async function runSelfTest(services: Services, options: SelfTestOptions): Promise<SelfTestReport> {
  const judge = createJudge()
  try {
    await until(() => isRunning(services), START_LIMIT, options.signal)
    await settle(services, options.signal)
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
  const seen: Sample[] = []
  const every = Math.max(EXCERPT, seconds / MOST_SAMPLES)
  while (seen.length === 0 || performance.now() - began < seconds * 1000) {
    await delay(every, signal)
    if (seen.length < MOST_SAMPLES) seen.push(await takeSample(services))
    onProgress?.(Math.min(0.7, (0.7 * (performance.now() - began)) / (seconds * 1000)))
  }
  const elapsed = (performance.now() - began) / 1000
  const sound = audio.facts()
  const picture = video.facts()
  const { soundError, pictureError } = await judgeSamples(seen, judge, onProgress)
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

/** What went through both engines at one moment, with the stages that should have made it. */
interface Sample {
  sound: AudioExcerpt
  picture: PictureExcerpt
  stages: { sound: readonly Stage[]; picture: readonly Stage[] }
}

async function takeSample({ audio, video, chain }: Services): Promise<Sample> {
  const { chain: value, bypass } = chain.store.getState()
  const stages = { sound: bypass ? [] : value.audio.stages, picture: bypass ? [] : value.video.stages }
  const { contextRate } = audio.facts()
  const sound = await audio.excerpt(EXCERPT + memoryOf(stages.sound, contextRate) / contextRate)
  return { sound, picture: await video.excerpt(), stages }
}

/** The largest errors of all samples. Judged after the run: the definitions would take the cores from the engines. */
async function judgeSamples(
  seen: readonly Sample[],
  judge: Judge,
  onProgress?: (done: number) => void,
): Promise<{ soundError: number; pictureError: number }> {
  // Without any comparable sample nothing is proved.
  let soundError = seen.some(({ sound }) => sound.kernel) ? -Infinity : 0
  let pictureError = 0
  for (const [index, sample] of seen.entries()) {
    const errors = await errorsOf(sample, judge)
    soundError = Math.max(soundError, errors.sound)
    pictureError = Math.max(pictureError, errors.picture)
    onProgress?.(0.7 + (0.2 * (index + 1)) / seen.length)
  }
  return { soundError, pictureError }
}

async function errorsOf({ sound, picture, stages }: Sample, judge: Judge): Promise<{ sound: number; picture: number }> {
  return {
    // A kernel that changed within the excerpt has no single definition; another sample will do.
    sound: sound.kernel ? await judge.soundError(sound, stages.sound) : -Infinity,
    picture: await judge.pictureError(picture, stages.picture),
  }
}

/** @returns whether both comparisons exceed their limits once a tap is wrong */
async function plantWrongTaps(services: Services, judge: Judge, signal?: AbortSignal): Promise<boolean> {
  await services.audio.sabotage(0, WRONG_TAP.sound)
  services.video.sabotage(WRONG_TAP.picture)
  // The excerpt must lie wholly behind the change and its fade.
  await delay(2 * EXCERPT, signal)
  const { sound, picture } = await errorsOf(await takeSample(services), judge)
  return sound > SELF_TEST_LIMITS.audioError && picture > SELF_TEST_LIMITS.pictureError
}

function restore({ audio, video, chain }: Services): void {
  const { chain: value, bypass } = chain.store.getState()
  audio.setStages(value.audio.stages, bypass)
  video.setStages(value.video.stages, bypass)
}
