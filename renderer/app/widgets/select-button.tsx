import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'

export interface SelectOption<Id extends string> {
  id: Id
  name: string
  isDisabled?: boolean
}

export interface SelectButtonProps<Id extends string> {
  /** Accessible name; also written before the value with `showLabel`. */
  label: string
  value: Id | null
  options: readonly SelectOption<Id>[]
  onChange: (id: Id) => void
  /** Written where no value is chosen. */
  placeholder?: string
  icon?: ReactNode
  showLabel?: boolean
  isDisabled?: boolean
  className?: string
}

/** One choice of a list, as a button that opens it. */
export function SelectButton<Id extends string>(props: SelectButtonProps<Id>) {
  const { label, value, options, onChange, placeholder, icon, showLabel, isDisabled = false, className = '' } = props
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(id) => id !== null && onChange(id as Id)}
      isDisabled={isDisabled}
      className="select"
      {...(placeholder !== undefined && { placeholder })}
    >
      <Button className={`select-button ${className}`}>
        {icon}
        {showLabel && <span className="second">{label}</span>}
        <SelectValue className="select-value">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu" items={options}>
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.name}
              className="menu-item"
              isDisabled={option.isDisabled ?? false}
            >
              {({ isSelected }) => (
                <>
                  <span className="menu-check">{isSelected && <Check size="1rem" aria-hidden="true" />}</span>
                  {option.name}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
