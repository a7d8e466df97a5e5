import { useTranslations } from 'next-intl'

import { Button } from '@/components/button'
import { SelectField } from '@/components/choice-fields'
import { DateField, TextField } from '@/components/text-fields'

import { dateValue, mostRows, type ExtensionRow } from '../_question/question'
import { errorsOf, type FieldErrors } from './question-form'

const empty: ExtensionRow = { n: '', unit: 'calendar-day', anchor: 'nominal', to: '', agreedOn: '', revive: '' }
const units = ['calendar-day', 'business-day', 'month'] as const
const anchors = ['nominal', 'rolled'] as const

/** The extensions that were given, and room for one more; `open` asks for another. */
export function ExtensionRows({ rows, errors, open }: { rows: readonly ExtensionRow[]; errors: FieldErrors; open: boolean }) {
  const t = useTranslations('calculator.form')
  const shown = [...rows, ...[empty, ...(open ? [empty] : [])].slice(0, Math.max(0, mostRows - rows.length))]
  return (
    <details className="row-group" open={open || rows.length > 0}>
      <summary>{t('extensions')}</summary>
      <p className="soft">{t('extensionsHint')}</p>
      {shown.map((row, i) => <Extension key={i} row={row} number={i + 1} errors={errors} />)}
      {shown.length < mostRows ? <Button weight="outline" name="add" value="extension" formNoValidate>{t('addExtension')}</Button> : null}
    </details>
  )
}

function Extension({ row, number, errors }: { row: ExtensionRow; number: number; errors: FieldErrors }) {
  const t = useTranslations('calculator.form')
  const field = (name: string) => ({ name, id: `${name}-${number}`, error: errorsOf(errors, `${name}-${number}`), optional: 'unmarked' as const })
  return (
    <div className="field-grid">
      <TextField {...field('extN')} label={t('extN', { row: number })} hint={t('extNHint')} value={row.n} inputMode="numeric" short />
      <SelectField
        {...field('extUnit')}
        label={t('extUnit', { row: number })}
        value={row.unit}
        emptyLabel={null}
        choices={units.map((value) => ({ value, label: t(`units.${value}`) }))}
      />
      <SelectField
        {...field('extAnchor')}
        label={t('extAnchor', { row: number })}
        hint={t('extAnchorHint')}
        value={row.anchor}
        emptyLabel={null}
        choices={anchors.map((value) => ({ value, label: t(`extAnchors.${value}`) }))}
      />
      <DateField {...field('extTo')} label={t('extTo', { row: number })} hint={t('extToHint')} value={dateValue(row.to)} />
      <DateField {...field('extAgreed')} label={t('extAgreed', { row: number })} hint={t('extAgreedHint')} value={dateValue(row.agreedOn)} />
      <SelectField
        {...field('extRevive')}
        label={t('extRevive', { row: number })}
        value={row.revive}
        emptyLabel={t('extRevives.no')}
        choices={[{ value: 'yes', label: t('extRevives.yes') }]}
      />
    </div>
  )
}
