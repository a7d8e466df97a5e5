import { useLocale, useTranslations } from 'next-intl'
import { BasisTag } from '@/components/tags'
import { localized } from '@/lib/format/localized'
import type { CaseDetail } from '@/lib/services/view-case'

/** What the procedure permitted the viewer's role at the end of the day: to be read, not to be done. */
export function ActsThen({ detail: { acts } }: { detail: CaseDetail }) {
  const locale = useLocale()
  const t = useTranslations('as-of')
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('acts')}</h2>
      {acts.length === 0 ? <p>{t('noActs')}</p> : (
        <ul>
          {acts.map(({ act }) => (
            <li key={act.id}>{localized(act.label, locale)}: {localized(act.provision, locale)} <BasisTag basis={act.basis} /></li>
          ))}
        </ul>
      )}
    </section>
  )
}
