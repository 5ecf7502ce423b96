/** Listens to the keyboard and runs commands: the shell around `key-rules.ts` and `hold.ts`. */
import { matchKeyBindingPress, parseKeybinding } from 'tinykeys'
import { type Command, type CommandId, commands, keysOf } from '../../shared/commands/table'
import type { Settings } from '../../shared/settings/settings'
import type { CommandBus } from './contract'
import { hold, type HoldEvent, type HoldState } from './hold'
import { allows, type FocusKind } from './key-rules'

const TEXT = 'input:not([type]), input[type="text"], input[type="search"], textarea, [contenteditable="true"]'
const LIST = '[role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"]'

/** Space presses the control that has the focus. */
function isPress(event: KeyboardEvent): boolean {
  return (
    event.code === 'Space' &&
    event.target instanceof Element &&
    event.target.closest('button, summary, input, [role="button"]') !== null
  )
}

function focusKind(target: EventTarget | null): FocusKind {
  if (!(target instanceof Element)) return 'other'
  if (target.closest(TEXT)) return 'text'
  return target.closest(LIST) ? 'list' : 'other'
}

interface KeySettings {
  settings: Pick<Settings, 'keys' | 'letterKeys'>
  mac: boolean
}

function matching(event: KeyboardEvent, { settings, mac }: KeySettings): Command | undefined {
  const focus = focusKind(event.target)
  return commands.find((command: Command) =>
    keysOf(command, settings.keys, mac).some((binding) => {
      const [press] = parseKeybinding(binding)
      return press !== undefined && matchKeyBindingPress(event, press) && allows(binding, focus, settings.letterKeys)
    }),
  )
}

/** @returns a function that ends it. */
export function handleKeys(bus: CommandBus, read: () => KeySettings): () => void {
  const ending = new AbortController()
  let held: { id: CommandId; key: string; state: HoldState } | null = null

  const move = (event: HoldEvent) => {
    if (!held) return
    const next = hold(held.state, event)
    const { id } = held
    held = next.state.since === null ? null : { ...held, state: next.state }
    if (next.phase) bus.run(id, next.phase)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isPress(event)) return
    const command = matching(event, read())
    const id = command?.id as CommandId | undefined
    if (!command || !id || !bus.available(id)) return
    event.preventDefault()
    if (command.hold) {
      held ??= { id, key: event.code, state: { since: null } }
      return move({ kind: 'down', time: event.timeStamp })
    }
    if (!event.repeat) bus.run(id)
  }

  const onKeyUp = (event: KeyboardEvent) => {
    if (held && event.code === held.key) move({ kind: 'up', time: event.timeStamp })
  }

  addEventListener('keydown', onKeyDown, { signal: ending.signal })
  addEventListener('keyup', onKeyUp, { signal: ending.signal })
  addEventListener('blur', (event) => move({ kind: 'lost', time: event.timeStamp }), { signal: ending.signal })
  return () => ending.abort()
}
