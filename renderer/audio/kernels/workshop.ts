/** From stages to kernels that the audio thread can use: composed, cut to what is allowed, partitioned, transformed. */
import { composeResponses, type FilterResponse, stageResponse } from '../../../shared/chain/audio/compose'
import { kernelFile } from '../../../shared/chain/audio/kernel-file'
import type { Stage } from '../../../shared/chain/chain'
import { kernelLength, mapPaths, type StereoKernel } from '../../../shared/chain/audio/stereo-kernel'
import { type Outcome, success } from '../../../shared/outcome'
import type { Sound } from '../../../shared/sound-files/sound'
import type { Hertz, Samples } from '../../../shared/units'
import type { PrimitiveCosts } from '../engine/convolution/costs'
import { KernelPreparer, type PreparedKernels } from '../engine/convolution/kernels'
import { checkMemory } from '../engine/convolution/memory-need'
import type { MatrixShape, PlanKind, PartitionPlan } from '../engine/convolution/plan'
import { planPartitions } from '../engine/convolution/plan-partitions'
import { examineFile } from './examine-file'
import type { FileOutcome, KernelFault, KernelOrder, MadeKernel } from './order'

export const STEREO: MatrixShape = { inputs: 2, outputs: 2, paths: 4 }
/**
 * Room in the plan for 10.9 s at 48 kHz, whatever the kernel: any of them can then take another's place under the sound,
 * with all that was heard before. What a short kernel pays for it is the transforms of the long levels, 4 µs a quantum.
 */
const ROOM: Samples = 2 ** 19
/** Forced plans have no more room than their kernel needs, or they would be too slow to listen to. */
const LEAST_ROOM: Samples = 1024
/** Share of a shortened tail over which it fades away. */
const TAIL_FADE = 0.25
/** Every kind of step, without the time that a long plan takes. */
const REHEARSAL: Samples = 2 ** 14

/** Owns memory for the transforms of one plan, kept while the plan stays. */
export class Workshop {
  private preparer: KernelPreparer | undefined
  private plan: PartitionPlan | undefined
  private key = ''
  private filesRevision = 0
  private readonly sounds = new Map<string, Sound>()
  /** Of the last order: a file's kernel takes its time, and a slider of another stage must not wait for it. */
  private responses = new Map<string, { response: FilterResponse; file: FileOutcome | undefined }>()

  constructor(private readonly module: WebAssembly.Module) {}

  make({ stages, rate, plan: kind, costs, tail, wrong }: KernelOrder): Outcome<MadeKernel, KernelFault> {
    const parts = this.respond(stages, rate)
    const { kernel: whole, groupDelay } = composeResponses(parts.map(({ response }) => response))
    const kernel = tail === undefined ? whole : shorten(whole, tail)
    const plan = this.planFor(kernelLength(kernel), kind, costs)
    const memory = checkMemory(plan, STEREO, 2)
    if (!memory.ok) return memory
    this.preparer ??= new KernelPreparer(this.module, plan, costs)
    const prepared = this.preparer.prepare(wrong ? withWrongTap(kernel, wrong) : kernel)
    const files = new Map<string, FileOutcome>()
    stages.forEach(({ id }, index) => {
      const file = parts[index]?.file
      if (file) files.set(id, file)
    })
    const { filesRevision } = this
    const facts = { groupDelay, wanted: kernelLength(whole), memory: memory.value, files, filesRevision }
    return success({ kernel, prepared, plan, ...facts })
  }

  /** Keeps the sound of a kernel file for stages that name it. */
  shelve(sha256: string, sound: Sound): void {
    this.sounds.set(sha256, sound)
    this.responses.clear()
  }

  private respond(stages: readonly Stage[], rate: Hertz) {
    const last = this.responses
    this.responses = new Map()
    return stages.map((stage) => {
      const key = JSON.stringify([stage.kind, stage.params, stage.mix, stage.bypass, rate])
      const known = last.get(key) ?? this.responses.get(key) ?? this.respondOne(stage, rate)
      this.responses.set(key, known)
      return known
    })
  }

  private respondOne(stage: Stage, rate: Hertz) {
    const response = stageResponse(stage, rate, this.sounds)
    const file = stage.kind === kernelFile.kind ? examineFile(stage, response.kernel, rate, this.sounds) : undefined
    if (file) this.filesRevision++
    return { response, file }
  }

  /** Noise for a short plan, to be run through before anything sounds. */
  rehearse(costs: PrimitiveCosts): PreparedKernels {
    const taps = Float64Array.from({ length: REHEARSAL }, () => 0.01 * (Math.random() - 0.5))
    const preparer = new KernelPreparer(this.module, planPartitions(REHEARSAL, STEREO, costs), costs)
    const prepared = preparer.prepare([
      [taps, taps],
      [taps, taps],
    ])
    preparer.release()
    return prepared
  }

  private planFor(taps: Samples, kind: PlanKind, costs: PrimitiveCosts): PartitionPlan {
    const room = roomFor(taps, kind)
    const key = JSON.stringify([room, kind, costs])
    if (this.plan && key === this.key) return this.plan
    this.key = key
    this.preparer?.release()
    this.preparer = undefined
    this.plan = planPartitions(room, STEREO, costs, kind)
    return this.plan
  }
}

/** Sliders that make a kernel a little longer must not bring another plan. */
function roomFor(taps: Samples, kind: PlanKind): Samples {
  if (kind === 'non-uniform') return ROOM * Math.max(1, Math.ceil(taps / ROOM))
  return Math.max(LEAST_ROOM, 2 ** Math.ceil(Math.log2(taps)))
}

/** Ends a kernel early; the last quarter of what is left fades away as half a cosine. */
export function shorten(kernel: StereoKernel, tail: Samples): StereoKernel {
  const fade = Math.max(1, Math.round(TAIL_FADE * tail))
  return mapPaths(kernel, (path) => {
    if (path.length <= tail) return path
    const kept = path.slice(0, tail)
    for (let k = 0; k < fade; k++) {
      const at = tail - fade + k
      kept[at] = (kept[at] as number) * 0.5 * (1 + Math.cos((Math.PI * (k + 1)) / (fade + 1)))
    }
    return kept
  })
}

function withWrongTap(kernel: StereoKernel, { tap, add }: { tap: Samples; add: number }): StereoKernel {
  return mapPaths(kernel, (path) => {
    const wrong = new Float64Array(Math.max(path.length, tap + 1))
    wrong.set(path)
    wrong[tap] = (wrong[tap] as number) + add
    return wrong
  })
}
