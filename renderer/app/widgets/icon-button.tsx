import type { ReactNode } from 'react'
import { WithTooltip } from './with-tooltip'
import { KeyedButton } from './keyed-button'

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
      <KeyedButton
        className={`icon-button ${className}`}
        aria-label={label}
        ariaKeys={ariaKeys}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        {icon}
      </KeyedButton>
    </WithTooltip>
  )
}
