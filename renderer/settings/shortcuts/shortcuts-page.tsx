import { useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { type CommandId, commands } from '../../../shared/commands/table'
import { searchCommands } from '../../app/palette/search'
import { useServices } from '../../app/services'
import { Panel } from '../../app/widgets/panel'
import { ToggleSwitch } from '../../app/widgets/toggle-switch'
import { Setting } from '../setting'
import { ShortcutRow } from './shortcut-row'

/** Every command with its keys: searchable, rebindable by pressing the new keys. */
export function ShortcutsPage() {
  const t = useTranslations('settings.shortcuts')
  const title = useTranslations('settings.page')
  const { settings } = useServices()
  const { letterKeys, keys } = useStore(settings.store)
  const [typed, setTyped] = useState('')
  return (
    <>
      <Panel title={title('shortcuts')} level={3} hideTitle>
        <Setting id="letterKeys" name={t('letterKeys')} hint={t('letterKeysHint')}>
          <ToggleSwitch
            label={t('letterKeys')}
            hideLabel
            selected={letterKeys}
            onChange={(on) => settings.change({ letterKeys: on })}
          />
        </Setting>
        <Setting id="resetAll" name={t('resetAll')}>
          <Button
            className="button"
            isDisabled={Object.keys(keys).length === 0}
            onPress={() => settings.change({ keys: {} })}
          >
            {t('resetAll')}
          </Button>
        </Setting>
      </Panel>
      <SearchField className="field" aria-label={t('search')} value={typed} onChange={setTyped}>
        <Input className="field-input" placeholder={t('search')} />
      </SearchField>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('command')}</th>
            <th scope="col" className="number">
              {t('keys')}
            </th>
          </tr>
        </thead>
        <tbody>
          {searchCommands(commands, typed).map((command) => (
            <ShortcutRow key={command.id} id={command.id as CommandId} />
          ))}
        </tbody>
      </table>
    </>
  )
}
