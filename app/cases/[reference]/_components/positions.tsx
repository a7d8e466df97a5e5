import { useLocale, useTranslations } from 'next-intl'
import { partyMark } from '@/app/_case/side-marks'
import { DateText } from '@/components/date-text'
import { SideMark } from '@/components/side-mark'
import { TextLink } from '@/components/text-link'
import { sidesOfCase } from '@/lib/domain/cases/events'
import type { CaseDetail } from '@/lib/services/view-case'
import { entryPath } from '../_as-of/case-paths'
import styles from './case.module.css'

/** What each side holds, as it puts it, beside each other. Nothing while neither has said so. */
export function Positions({ detail }: { detail: CaseDetail }) {
  const { positions, procedure, state: { filed } } = detail
  const locale = useLocale()
  const t = useTranslations('case')
  if (positions.length === 0) return null
  return (
    <section aria-labelledby="positions">
      <h2 id="positions">{t('positions')}</h2>
      <div className={styles.positions}>
        {sidesOfCase.map((side) => {
          const held = positions.find((one) => one.side === side)
          const party = side === 'complaining-side' ? filed.complainingSide : filed.respondingSide
          return (
            <div key={side}>
              <h3><SideMark {...partyMark(procedure, party, locale)} /></h3>
              {held === undefined ? <p className="soft">{t('noPosition')}</p> : (
                <>
                  <p className={styles.written}>{held.text}</p>
                  <p className="small soft">
                    {t.rich('positionOf', {
                      date: () => <DateText date={held.on} />,
                      entry: () => <TextLink href={entryPath(detail, held.seq)}>{t('positionEntry', { seq: held.seq })}</TextLink>,
                    })}
                  </p>
                </>
              )}
            </div>
          )
        })}
      </div>
    </section>
  )
}
