/** Sounds of the kernel files that the chain names, on both sides of the worker; missing ones are fetched. */
import type { AssetGetFault, LoadAsset } from '../../../shared/assets/asset'
import { kernelFile } from '../../../shared/chain/audio/kernel-file'
import type { Stage } from '../../../shared/chain/chain'
import { isAsset } from '../../../shared/chain/parameters'
import type { Sound, SoundFileFault } from '../../../shared/sound-files/sound'
import { decodeSound } from './decode-sound'
import type { WorkshopClient } from './workshop-client'

/** Why a file that a chain names cannot be used. */
export type ShelfFault = SoundFileFault | { code: AssetGetFault }

export class SoundShelf {
  readonly sounds = new Map<string, Sound>()
  readonly faults = new Map<string, ShelfFault>()
  private readonly asked = new Set<string>()

  /** @param changed a sound has come, or it is certain that it will not */
  constructor(
    private readonly workshop: Pick<WorkshopClient, 'read' | 'shelve'>,
    private readonly load: LoadAsset,
    private readonly changed: () => void,
  ) {}

  put(sha256: string, sound: Sound): void {
    this.sounds.set(sha256, sound)
    this.faults.delete(sha256)
    // A kernel asked for before the worker has the sound would be made without it.
    void this.workshop.shelve(sha256, sound).then(this.changed)
  }

  /** Fetches what the stages name and is not there; each file once. */
  provide(stages: readonly Stage[]): void {
    for (const { kind, params } of stages) {
      if (kind !== kernelFile.kind || !isAsset(params.file)) continue
      const { sha256 } = params.file
      if (sha256 === '' || this.sounds.has(sha256) || this.asked.has(sha256)) continue
      this.asked.add(sha256)
      void this.fetch(sha256)
    }
  }

  private async fetch(sha256: string): Promise<void> {
    const bytes = await this.load(sha256)
    if (this.sounds.has(sha256)) return
    if (!bytes.ok) return this.refuse(sha256, { code: bytes.reason })
    const sound = await decodeSound(bytes.value, this.workshop)
    if (sound.ok) this.put(sha256, sound.value)
    else this.refuse(sha256, sound.reason)
  }

  private refuse(sha256: string, fault: ShelfFault): void {
    this.faults.set(sha256, fault)
    this.changed()
  }
}
