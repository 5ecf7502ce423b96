import { Button, type ButtonProps } from 'react-aria-components'

export interface KeyedButtonProps extends ButtonProps {
  /** For `aria-keyshortcuts`, which react-aria's button does not pass on by itself. */
  ariaKeys?: string | undefined
}

/** A button that tells tools its keys. */
export function KeyedButton({ ariaKeys, ...props }: KeyedButtonProps) {
  return <Button {...props} render={(dom) => <button {...dom} aria-keyshortcuts={ariaKeys} />} />
}
