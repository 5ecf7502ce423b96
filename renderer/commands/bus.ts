/** Brings together who asks for a command (keys, menu, palette, buttons) and who answers it. */
import { commandById, type Command, type CommandId } from '../../shared/commands/table'
import type { CommandBus, CommandPhase } from './contract'

/** Says whether the place that a command needs is there: the Live screen, a selected stage. */
export interface Conditions {
  holds(when: Command['when']): boolean
  watch(listener: () => void): () => void
}

type Handler = (phase: CommandPhase) => void

/** Handlers of one command form a stack: the last one registered answers. */
export function createCommandBus(conditions: Conditions): CommandBus {
  const handlers = new Map<CommandId, Handler[]>()
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  conditions.watch(changed)

  const available = (id: CommandId) => (handlers.get(id)?.length ?? 0) > 0 && conditions.holds(commandById(id).when)

  return {
    handle(id, handler) {
      handlers.set(id, [...(handlers.get(id) ?? []), handler])
      changed()
      return () => {
        handlers.set(id, handlers.get(id)?.filter((other) => other !== handler) ?? [])
        changed()
      }
    },
    run(id, phase = 'run') {
      if (available(id)) handlers.get(id)?.at(-1)?.(phase)
    },
    available,
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
