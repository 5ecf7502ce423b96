import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { KeyList } from './key-list'

export interface MenuEntry {
  id: string
  name: string
  /** Present for entries that are on or off, or one of several. */
  isChecked?: boolean
  isDisabled?: boolean
  keys?: readonly string[]
  onChoose: () => void
}

export interface MenuGroup {
  id: string
  /** Heading over the group. */
  name: string
  showName?: boolean
  entries: readonly MenuEntry[]
}

export interface MenuButtonProps {
  label: string
  /** What the button shows; a chevron follows. */
  children: ReactNode
  groups: readonly MenuGroup[]
  className?: string
  /** Without it the button is a `select-button`. */
  plain?: boolean
  onOpenChange?: (open: boolean) => void
}

function Entry({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.name}
      className="menu-item"
      isDisabled={entry.isDisabled ?? false}
      onAction={entry.onChoose}
    >
      <span className="menu-check">{entry.isChecked && <Check size="1rem" aria-hidden="true" />}</span>
      <span>{entry.name}</span>
      {entry.keys && (
        <>
          <span className="spacer" />
          <KeyList keys={entry.keys} />
        </>
      )}
    </MenuItem>
  )
}

function Group({ group }: { group: MenuGroup }) {
  const checked = group.entries.filter((entry) => entry.isChecked).map((entry) => entry.id)
  const selection = group.entries.some((entry) => entry.isChecked !== undefined)
  return (
    <MenuSection
      id={group.id}
      className="menu-section"
      aria-label={group.name}
      {...(selection && { selectionMode: 'multiple' as const, selectedKeys: checked, shouldCloseOnSelect: true })}
    >
      {group.showName && <Header className="menu-heading">{group.name}</Header>}
      {group.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </MenuSection>
  )
}

/** A button that opens a menu of groups. */
export function MenuButton({ label, children, groups, className = '', plain, onOpenChange }: MenuButtonProps) {
  return (
    <MenuTrigger {...(onOpenChange && { onOpenChange })}>
      <Button className={`${plain ? 'icon-button' : 'select-button'} ${className}`} aria-label={label}>
        {children}
        {!plain && <ChevronDown aria-hidden="true" />}
      </Button>
      <Popover className="popover" offset={4}>
        <Menu className="menu" aria-label={label}>
          {groups.map((group) => (
            <Group key={group.id} group={group} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
