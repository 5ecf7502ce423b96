import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Hertz } from '../../../shared/units'
import { useServices } from '../../app/services'
import { useFileOutcomes } from '../kernel-file/use-file-outcome'
import { createResponse, type ResponseLine } from '../../plots/response'

/** Designed response of the chain in force: from the very taps that sound. */
export function useResponse(rate: Hertz): ResponseLine {
  const { chain } = useServices()
  const stages = useStore(chain.store, (state) => state.chain.audio.stages)
  const compute = useMemo(createResponse, [])
  const files = useFileOutcomes()
  return useMemo(() => {
    const known = (id: string) => {
      const file = files.get(id)
      return file?.kind === 'used' ? file.levels : undefined
    }
    return compute(stages, rate, known)
  }, [compute, stages, rate, files])
}
