import { Component, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { Notice } from './widgets/notice'

function Failed({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const t = useTranslations('app.failed')
  return (
    <div className="failed" role="alert">
      <Notice tone="error">
        <strong>{t('title')}</strong> {t('why')}
      </Notice>
      <Button className="button normal" onPress={onAgain}>
        {t('again')}
      </Button>
      <details>
        <summary>{t('details')}</summary>
        <pre className="code selectable">{error.stack ?? error.message}</pre>
      </details>
    </div>
  )
}

interface BoundaryProps {
  children: ReactNode
  log: (text: string) => void
}

/** Keeps a fault in one part of the window from taking the rest with it; the sessions are outside React and go on. */
export class ErrorBoundary extends Component<BoundaryProps, { error: Error | null }> {
  override state = { error: null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: Error): void {
    this.props.log(error.stack ?? error.message)
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return <Failed error={error} onAgain={() => this.setState({ error: null })} />
  }
}
