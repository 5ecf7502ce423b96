import { useEffect, useRef } from 'react'
import type { CommandId } from '../../shared/commands/table'
import { useServices } from '../app/services'
import type { CommandPhase } from './contract'

/** Answers a command while the component is there; `null` while it cannot. */
export function useHandler(id: CommandId, handler: ((phase: CommandPhase) => void) | null): void {
  const { commands } = useServices()
  const latest = useRef(handler)
  const answers = handler !== null
  useEffect(() => {
    latest.current = handler
  })
  useEffect(
    () => (answers ? commands.handle(id, (phase) => latest.current?.(phase)) : undefined),
    [commands, id, answers],
  )
}
