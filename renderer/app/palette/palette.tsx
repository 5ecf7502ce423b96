import { Autocomplete, Input, Menu, MenuItem, TextField } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { commandById, type CommandId, commands } from '../../../shared/commands/table'
import { useCommand } from '../../commands/use-command'
import { useShell } from '../shell'
import { KeyList } from '../widgets/key-list'
import { ModalDialog } from '../widgets/modal-dialog'
import { matchesWords, searchText } from './search'
import './palette.css'

function Row({ id, onChosen }: { id: CommandId; onChosen: () => void }) {
  const { name, keys, available, run } = useCommand(id)
  return (
    <MenuItem
      id={id}
      textValue={searchText(commandById(id))}
      className="menu-item"
      isDisabled={!available}
      onAction={() => {
        onChosen()
        // After the dialog has given the focus back: some commands move it.
        requestAnimationFrame(run)
      }}
    >
      <span className="truncate">{name}</span>
      <span className="spacer" />
      <KeyList keys={keys} />
    </MenuItem>
  )
}

/** All commands, searchable in both languages, with their keys. */
export function Palette() {
  const t = useTranslations('app.palette')
  const { ui } = useShell()
  const isOpen = useStore(ui, (state) => state.overlay === 'palette')
  return (
    <ModalDialog title={t('title')} isOpen={isOpen} onClose={ui.close} className="palette" hideHeader>
      <Autocomplete filter={matchesWords}>
        <TextField className="palette-search" aria-label={t('search')} autoFocus>
          <Input className="palette-input" placeholder={t('search')} />
        </TextField>
        <div className="palette-list" role="group" aria-label={t('title')} tabIndex={0}>
          <Menu
            className="menu"
            aria-label={t('title')}
            renderEmptyState={() => <p className="palette-none">{t('none')}</p>}
          >
            {commands
              .filter(({ id }) => id !== 'palette')
              .map(({ id }) => (
                <Row key={id} id={id} onChosen={ui.close} />
              ))}
          </Menu>
        </div>
      </Autocomplete>
    </ModalDialog>
  )
}
