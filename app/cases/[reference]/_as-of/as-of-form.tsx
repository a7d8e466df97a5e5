import { useTranslations } from 'next-intl'
import { ActionRow, Button } from '@/components/button'
import { RadioGroup } from '@/components/choice-fields'
import { DateField } from '@/components/text-fields'
import { asOfAxes } from '@/lib/domain/cases/as-of'
import type { CaseDetail } from '@/lib/services/view-case'
import { casePath } from './case-paths'
import type { AskedAsOf } from './read-as-of'

type AsOfFormProps = {
  detail: CaseDetail
  part: string
  asked: AskedAsOf
}

/** Asks for this page as of a past day: what the screen said then, or how things were by then. */
export function AsOfForm({ detail, part, asked: { typed, problem } }: AsOfFormProps) {
  const t = useTranslations('as-of')
  return (
    <details className="as-of" open={problem !== null}>
      <summary>{t('another')}</summary>
      <form action={casePath({ reference: detail.reference, asOf: null }, part)} method="get" noValidate className="form-body">
        <DateField name="asOf" label={t('day')} value={typed} error={problem === null ? undefined : t(`problems.${problem}`)} />
        <RadioGroup
          name="axis"
          label={t('axis')}
          value={detail.asOf?.axis ?? 'recorded'}
          choices={asOfAxes.map((axis) => ({ value: axis, label: t(`axes.${axis}`), description: t(`text.${axis}`) }))}
        />
        <ActionRow><Button weight="outline">{t('show')}</Button></ActionRow>
      </form>
    </details>
  )
}
