import type { ReactElement, ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { KeyList } from './key-list'

/** Shows name and keys of the button inside on hover and focus. */
export function WithTooltip({
  text,
  keys = [],
  children,
}: {
  text: ReactNode
  keys?: readonly string[]
  children: ReactElement
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <Tooltip className="tooltip row" offset={6}>
        {text}
        <KeyList keys={keys} />
      </Tooltip>
    </TooltipTrigger>
  )
}
