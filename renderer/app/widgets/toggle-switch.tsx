import { type ReactNode, useId } from 'react'
import { Switch } from 'react-aria-components'

export interface ToggleSwitchProps {
  label: string
  selected: boolean
  onChange: (selected: boolean) => void
  /** Only the track is seen; the label stays as the name. */
  hideLabel?: boolean
  /** One line below, said with the name. */
  description?: ReactNode
  isDisabled?: boolean
}

export function ToggleSwitch({
  label,
  selected,
  onChange,
  hideLabel,
  description,
  isDisabled = false,
}: ToggleSwitchProps) {
  const id = useId()
  const control = (
    <Switch
      className="switch"
      isSelected={selected}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(hideLabel && { 'aria-label': label })}
      {...(description !== undefined && { 'aria-describedby': id })}
    >
      <span className="switch-track" aria-hidden="true" />
      {!hideLabel && <span>{label}</span>}
    </Switch>
  )
  if (description === undefined) return control
  return (
    <div className="switch-row">
      {control}
      <span id={id} className="field-hint">
        {description}
      </span>
    </div>
  )
}
