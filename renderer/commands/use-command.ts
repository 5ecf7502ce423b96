import { useSyncExternalStore } from 'react'
import { useLocale } from 'use-intl'
import { useStore } from 'zustand'
import { commandById, type CommandId, keysOf } from '../../shared/commands/table'
import { useServices } from '../app/services'
import { ariaKeys, keyLabels } from './key-labels'

export interface CommandView {
  name: string
  /** Labels of the first binding, empty without keys. */
  keys: readonly string[]
  ariaKeys: string | undefined
  available: boolean
  run(): void
}

/** A command as a button, row or tooltip shows it. */
export function useCommand(id: CommandId): CommandView {
  const { commands: bus, settings, start } = useServices()
  const language = useLocale()
  const own = useStore(settings.store, (state) => state.keys)
  const available = useSyncExternalStore(bus.watch, () => bus.available(id))
  const mac = start.platform === 'darwin'
  const command = commandById(id)
  const bindings = keysOf(command, own, mac)
  return {
    name: command.name[language],
    keys: bindings[0] === undefined ? [] : keyLabels(bindings[0], mac),
    ariaKeys: ariaKeys(bindings, mac),
    available,
    run: () => bus.run(id),
  }
}
