import type { ContractEvent } from '@hefu/api'
import { formatTime, useLanguage } from '@hefu/i18n'
import { useTranslation } from 'react-i18next'
import { eventRuns } from './event_runs'

/** What has happened, newest first, in the server's words. */
export function Events({ events }: { events: readonly ContractEvent[] }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const newest = eventRuns(events)
  return (
    <section className="card" aria-labelledby="events">
      <h2 id="events">{t('events.title')}</h2>
      {newest.length === 0 && <p className="soft">{t('events.none')}</p>}
      <ol className="events">
        {newest.map(({ event, count }, index) => (
          <li key={`${event.at} ${index}`}>
            <p className="events__text">
              {event.text}
              {count > 1 && <span className="faint"> {t('events.times', { times: count })}</span>}
            </p>
            <p className="events__when">
              <time dateTime={event.at}>{formatTime(event.at, language, { seconds: true, zone: false })}</time>
              {event.ip && ` · ${t('events.from', { ip: event.ip })}`}
            </p>
          </li>
        ))}
      </ol>
      {newest.length > 0 && <p className="faint small">{t('events.zone')}</p>}
    </section>
  )
}
