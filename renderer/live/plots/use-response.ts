import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Hertz } from '../../../shared/units'
import { useServices } from '../../app/services'
import { createResponse, type ResponseLine } from '../../plots/response'

/** Designed response of the chain in force: from the very taps that sound. */
export function useResponse(rate: Hertz): ResponseLine {
  const { chain } = useServices()
  const stages = useStore(chain.store, (state) => state.chain.audio.stages)
  const compute = useMemo(createResponse, [])
  return useMemo(() => compute(stages, rate), [compute, stages, rate])
}
