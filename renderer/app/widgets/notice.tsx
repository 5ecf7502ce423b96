import { CircleCheck, Info, OctagonX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

export type NoticeTone = 'info' | 'warning' | 'error' | 'done'

export interface NoticeAction {
  name: string
  onChoose: () => void
}

const ICONS = { info: Info, warning: TriangleAlert, error: OctagonX, done: CircleCheck } as const

export interface NoticeProps {
  tone: NoticeTone
  children: ReactNode
  actions?: readonly NoticeAction[]
}

/** A designed state: what happened, and buttons that help or let go on. Announce it yourself where it matters. */
export function Notice({ tone, children, actions = [] }: NoticeProps) {
  const Icon = ICONS[tone]
  return (
    <div className={`notice ${tone}`}>
      <Icon aria-hidden="true" />
      <span className="notice-text">{children}</span>
      {actions.length > 0 && (
        <span className="notice-actions">
          {actions.map((action) => (
            <Button key={action.name} className="button" onPress={action.onChoose}>
              {action.name}
            </Button>
          ))}
        </span>
      )}
    </div>
  )
}
