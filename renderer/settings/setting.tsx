import type { ReactNode } from 'react'

interface SettingProps {
  /** Anchor of the search: the path of its words below `settings`. */
  id: string
  name: string
  hint?: string
  children: ReactNode
}

/** One row: words at the left, the control at the right. */
export function Setting({ id, name, hint, children }: SettingProps) {
  return (
    <div className="setting" data-setting={id}>
      <div className="setting-words">
        <span>{name}</span>
        {hint && <span className="field-hint">{hint}</span>}
      </div>
      <div className="setting-control">{children}</div>
    </div>
  )
}
