import type { KeyboardEvent } from 'react'
import { SelectButton, type SelectOption } from '../../app/widgets/select-button'

interface ChoiceControlProps {
  label: string
  value: string
  options: readonly SelectOption<string>[]
  fallback: string
  onChange: (value: string) => void
}

/** One of several words; Delete goes back to the default. */
export function ChoiceControl({ label, value, options, fallback, onChange }: ChoiceControlProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    onChange(fallback)
  }
  return (
    <div className="parameter choice-row" role="group" aria-label={label} onKeyDown={onKeyDown}>
      <span className="field-label" title={label}>
        {label}
      </span>
      <SelectButton label={label} value={value} options={options} onChange={onChange} className="choice-button" />
    </div>
  )
}
