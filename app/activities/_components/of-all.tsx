import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { SideText } from '@/app/ledger/_components/side-text'
import { ledgerHref } from '@/app/ledger/_query/ledger-query'
import { SideMark } from '@/components/side-mark'
import { SummaryList } from '@/components/summary-list'
import { TextLink } from '@/components/text-link'
import type { Procedure } from '@/lib/domain/agreements/schema'
import type { ActivityList } from '@/lib/services/view-activities'

/** How everything stands that either side was expected to provide, in short; the ledger has it in numbers. */
export function OfAll({ figures, procedure }: { figures: ActivityList['figures']; procedure: Procedure }) {
  const t = useTranslations('activities')
  const locale = useLocale()
  return (
    <>
      <SummaryList
        rows={procedure.agreement.parties.map(({ id }) => {
          const mark = partyMark(procedure, id, locale)
          return { key: id, term: <>{t('expectedFrom')} <SideMark {...mark} /></>, value: <SideText side={mark.side} figures={figures[id]!} id={`all-${id}`} /> }
        })}
      />
      <p className="small">{t.rich('toLedger', { link: (words) => <TextLink href={ledgerHref({})}>{words}</TextLink> })}</p>
    </>
  )
}
