import { RotateCcw } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useLocale, useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { commandById, type CommandId, commands, keysOf } from '../../../shared/commands/table'
import { useServices } from '../../app/services'
import { FieldError } from '../../app/widgets/field-error'
import { IconButton } from '../../app/widgets/icon-button'
import { KeyList } from '../../app/widgets/key-list'
import { keyLabels } from '../../commands/key-labels'
import { bindingOf, conflictOf } from '../../commands/key-rules'

interface Listening {
  conflict: string | null
}

/** One command: its keys, and a button that waits for the new ones. */
export function ShortcutRow({ id }: { id: CommandId }) {
  const t = useTranslations('settings.shortcuts')
  const language = useLocale()
  const { settings, start } = useServices()
  const own = useStore(settings.store, (state) => state.keys)
  const [listening, setListening] = useState<Listening | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const explanation = useId()
  const mac = start.platform === 'darwin'
  const command = commandById(id)
  const name = command.name[language]
  const bindings = keysOf(command, own, mac)
  const isListening = listening !== null

  // Before anybody else hears the key: it is to be kept, not to be obeyed.
  useEffect(() => {
    if (!isListening) return
    const onKeyDown = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.key === 'Escape') return setListening(null)
      const current = settings.store.getState().keys
      if (event.key === 'Delete' && !event.ctrlKey && !event.metaKey && !event.altKey) {
        settings.change({ keys: { ...current, [id]: '' } })
        return setListening(null)
      }
      const binding = bindingOf(event, mac)
      if (binding === undefined) return
      const other = conflictOf(commands, current, mac, id, binding)
      if (other) {
        const keys = keyLabels(binding, mac).join(' ')
        return setListening({ conflict: t('conflict', { keys, command: other.name[language] }) })
      }
      settings.change({ keys: { ...current, [id]: binding } })
      setListening(null)
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [isListening, settings, id, mac, language, t])

  const reset = () => {
    const { [id]: _, ...rest } = settings.store.getState().keys
    settings.change({ keys: rest })
    button.current?.focus()
  }

  return (
    <tr>
      <td>
        {name}
        {listening && (
          <div className="field-hint" role="status">
            {t('press')}
          </div>
        )}
        {listening?.conflict && <FieldError id={explanation}>{listening.conflict}</FieldError>}
      </td>
      <td>
        <span className="shortcut-keys">
          {own[id] !== undefined && (
            <IconButton label={t('reset', { command: name })} icon={<RotateCcw aria-hidden="true" />} onPress={reset} />
          )}
          <Button
            ref={button}
            className="button shortcut-button"
            aria-label={t('change', { command: name })}
            aria-pressed={isListening}
            aria-describedby={listening?.conflict ? explanation : undefined}
            onPress={() => setListening(isListening ? null : { conflict: null })}
            onBlur={() => setListening(null)}
          >
            {isListening ? '…' : <ShownKeys bindings={bindings} mac={mac} none={t('none')} />}
          </Button>
        </span>
      </td>
    </tr>
  )
}

function ShownKeys({ bindings, mac, none }: { bindings: readonly string[]; mac: boolean; none: string }) {
  if (bindings.length === 0) return <span className="second">{none}</span>
  return bindings.map((binding) => <KeyList key={binding} keys={keyLabels(binding, mac)} />)
}
