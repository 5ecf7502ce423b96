/** Commands at run time: the table says what exists, the bus who answers. */
import type { CommandId } from '../../shared/commands/table'

/** For a `hold` command: `press` on key down, `release` when held longer than a tap, else `run` toggles. */
export type CommandPhase = 'run' | 'press' | 'release'

export interface CommandBus {
  /** The last handler registered wins until it is taken away. */
  handle(id: CommandId, handler: (phase: CommandPhase) => void): () => void
  run(id: CommandId, phase?: CommandPhase): void
  /** Whether somebody answers the command now; menu items and palette rows are greyed by it. */
  available(id: CommandId): boolean
  /** Calls when what is available may have changed. @returns a function that ends it. */
  watch(listener: () => void): () => void
}
