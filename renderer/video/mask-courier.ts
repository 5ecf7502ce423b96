/** Fetches the images that stages name as masks, each once, and hands them on. */
import type { LoadAsset } from '../../shared/assets/asset'
import type { Stage } from '../../shared/chain/chain'

/** @returns to be called with every list of stages; a mask that cannot be had lets nothing through */
export function createMaskCourier(
  load: LoadAsset,
  deliver: (sha256: string, bytes: Uint8Array) => void,
): (stages: readonly Stage[]) => void {
  const asked = new Set<string>()
  return (stages) => {
    for (const { mask } of stages) {
      if (!mask || asked.has(mask.sha256)) continue
      const { sha256 } = mask
      asked.add(sha256)
      void load(sha256).then((bytes) => {
        if (bytes.ok) deliver(sha256, bytes.value)
        // Asked for again with the next edit.
        else asked.delete(sha256)
      })
    }
  }
}
