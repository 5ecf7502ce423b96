import { Button } from 'react-aria-components'
import { useLocale, useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { type Command, type CommandGroup, commands, keysOf } from '../../../shared/commands/table'
import { keyLabels } from '../../commands/key-labels'
import { useServices } from '../services'
import { useShell } from '../shell'
import { KeyList } from '../widgets/key-list'
import { ModalDialog } from '../widgets/modal-dialog'

const GROUPS: readonly CommandGroup[] = ['screen', 'file', 'edit', 'sound', 'picture', 'stage', 'lab', 'view', 'help']

function Row({ command }: { command: Command }) {
  const { settings, start } = useServices()
  const language = useLocale()
  const own = useStore(settings.store, (state) => state.keys)
  const mac = start.platform === 'darwin'
  const bindings = keysOf(command, own, mac)
  if (bindings.length === 0) return null
  return (
    <li className="key-sheet-row">
      <span>{command.name[language]}</span>
      <span className="row">
        {bindings.map((binding) => (
          <span key={binding}>
            <KeyList keys={keyLabels(binding, mac)} />
            <span className="visually-hidden">{keyLabels(binding, mac).join(' ')}</span>
          </span>
        ))}
      </span>
    </li>
  )
}

/** Every command with keys, by group. */
export function KeySheet() {
  const t = useTranslations('app.keys')
  const { ui } = useShell()
  const isOpen = useStore(ui, (state) => state.overlay === 'keys')
  return (
    <ModalDialog title={t('title')} isOpen={isOpen} onClose={ui.close} className="key-sheet">
      <div className="key-sheet-groups">
        {GROUPS.map((group) => (
          <section key={group} className="key-sheet-group" aria-label={t(`group.${group}`)}>
            <h3 className="key-sheet-heading">{t(`group.${group}`)}</h3>
            <ul>
              {commands
                .filter((command: Command) => command.group === group)
                .map((command) => (
                  <Row key={command.id} command={command} />
                ))}
            </ul>
          </section>
        ))}
        <section className="key-sheet-group" aria-label={t('sliders')}>
          <h3 className="key-sheet-heading">{t('sliders')}</h3>
          <p className="small second">{t('sliderKeys')}</p>
        </section>
        <Button className="button" onPress={() => ui.show('settings', 'shortcuts')}>
          {t('change')}
        </Button>
      </div>
    </ModalDialog>
  )
}
