import type { ReactNode } from 'react'
import type { CommandId } from '../../../shared/commands/table'
import { useCommand } from '../../commands/use-command'
import { IconButton } from './icon-button'
import { WithTooltip } from './with-tooltip'
import { KeyedButton } from './keyed-button'

interface CommandButtonProps {
  command: CommandId
  icon: ReactNode
  /** Words on the button; without them it is an icon with a tooltip. */
  children?: ReactNode
  pressed?: boolean
  className?: string
}

/** A button that runs a command of the table: name, keys and availability come from there. */
export function CommandButton({ command, icon, children, pressed, className = '' }: CommandButtonProps) {
  const { name, keys, ariaKeys, available, run } = useCommand(command)
  const state = { isDisabled: !available, ...(pressed !== undefined && { pressed }) }
  if (children === undefined) {
    return (
      <IconButton
        label={name}
        icon={icon}
        onPress={run}
        keys={keys}
        ariaKeys={ariaKeys}
        className={className}
        {...state}
      />
    )
  }
  return (
    <WithTooltip text={name} keys={keys}>
      <KeyedButton
        className={`button ${className}`}
        aria-label={name}
        ariaKeys={ariaKeys}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        isDisabled={!available}
        onPress={run}
      >
        {icon}
        {children}
      </KeyedButton>
    </WithTooltip>
  )
}
