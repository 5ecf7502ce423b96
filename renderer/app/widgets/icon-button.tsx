import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { WithTooltip } from './with-tooltip'

export interface IconButtonProps {
  /** Accessible name and tooltip. */
  label: string
  icon: ReactNode
  onPress: () => void
  isDisabled?: boolean
  /** For buttons that stay pressed. */
  pressed?: boolean
  /** Shown in the tooltip. */
  keys?: readonly string[]
  ariaKeys?: string | undefined
  className?: string
}

/** A button of one icon; its name and keys stand in the tooltip. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, onPress, isDisabled = false, pressed, keys, ariaKeys, className = '' } = props
  return (
    <WithTooltip text={label} {...(keys && { keys })}>
      <Button
        className={`icon-button ${className}`}
        aria-label={label}
        aria-keyshortcuts={ariaKeys}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        {icon}
      </Button>
    </WithTooltip>
  )
}
