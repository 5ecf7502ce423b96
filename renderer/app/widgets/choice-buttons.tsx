import { Radio, RadioGroup } from 'react-aria-components'

export interface ChoiceButtonsProps<Id extends string> {
  label: string
  value: Id
  options: readonly { id: Id; name: string }[]
  onChange: (id: Id) => void
}

/** One of a few, all in sight. */
export function ChoiceButtons<Id extends string>({ label, value, options, onChange }: ChoiceButtonsProps<Id>) {
  return (
    <RadioGroup
      className="choices"
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(id) => onChange(id as Id)}
    >
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="choice">
          {option.name}
        </Radio>
      ))}
    </RadioGroup>
  )
}
