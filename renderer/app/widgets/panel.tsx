import { type ReactNode, useId } from 'react'

export interface PanelProps {
  title: string
  /** Right of the title. */
  actions?: ReactNode
  children: ReactNode
  /** Heading level; the screen has the one h1. */
  level?: 2 | 3
  /** The title is only heard: for the one panel of a page that has the same heading. */
  hideTitle?: boolean
  /** No padding around the body. */
  flush?: boolean
  className?: string
}

/** A region with a heading, named by it. */
export function Panel({
  title,
  actions,
  children,
  level = 2,
  hideTitle = false,
  flush = false,
  className = '',
}: PanelProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <header className={hideTitle ? 'visually-hidden' : 'panel-header'}>
        <Heading id={id} className="panel-title">
          {title}
        </Heading>
        <span className="spacer" />
        {actions}
      </header>
      <div className={flush ? 'panel-body flush' : 'panel-body'}>{children}</div>
    </section>
  )
}
