import { useCallback, useSyncExternalStore } from 'react'
import type { FileOutcome } from '../../audio/kernels/order'
import type { ShelfFault } from '../../audio/kernels/sound-shelf'
import { useServices } from '../../app/services'

function useFiles<Value>(read: () => Value): Value {
  const { audio } = useServices()
  const subscribe = useCallback(
    (changed: () => void) => audio.on((event) => event.kind === 'files' && changed()),
    [audio],
  )
  return useSyncExternalStore(subscribe, read)
}

/** What became of a stage's kernel file; undefined until the engine has seen it. */
export function useFileOutcome(stageId: string): FileOutcome | undefined {
  const { audio } = useServices()
  return useFiles(() => audio.facts().files.get(stageId))
}

/** Why a file that the chain names is not there. */
export function useFileFault(sha256: string): ShelfFault | undefined {
  const { audio } = useServices()
  return useFiles(() => audio.fileFault(sha256))
}

/** Responses of kernel files on the plot's grid, by stage; the map changes when one of them does. */
export function useFileOutcomes(): ReadonlyMap<string, FileOutcome> {
  const { audio } = useServices()
  return useFiles(() => audio.facts().files)
}
