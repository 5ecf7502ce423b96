import { IntlProvider, useTranslations } from 'use-intl'
import { languageOf, messagesOf } from '../../shared/messages/catalogue'
import { Notice } from './widgets/notice'

function Words({ reason }: { reason: string }) {
  const t = useTranslations('app.failed')
  return (
    <main className="failed">
      <h1 className="visually-hidden">{t('start')}</h1>
      <Notice tone="error">
        <strong>{t('start')}</strong> {t('startWhy')}
      </Notice>
      <details>
        <summary>{t('details')}</summary>
        <pre className="code selectable">{reason}</pre>
      </details>
    </main>
  )
}

/** What the window shows when there is nothing to run. */
export function StartFailed({ reason }: { reason: string }) {
  const language = languageOf(navigator.language)
  return (
    <IntlProvider locale={language} messages={messagesOf(language)} timeZone="UTC">
      <Words reason={reason} />
    </IntlProvider>
  )
}
