import { useTranslations } from 'next-intl'

import { Button } from '@/components/button'
import { DateField } from '@/components/text-fields'

import { dateValue, mostRows, type TollRow } from '../_question/question'
import { errorsOf, type FieldErrors } from './question-form'

const empty: TollRow = { from: '', to: '' }

/** The tolls that were given, and room for one more; `open` asks for another. */
export function TollRows({ rows, errors, open }: { rows: readonly TollRow[]; errors: FieldErrors; open: boolean }) {
  const t = useTranslations('calculator.form')
  const shown = [...rows, ...[empty, ...(open ? [empty] : [])].slice(0, Math.max(0, mostRows - rows.length))]
  return (
    <details className="row-group" open={open || rows.length > 0}>
      <summary>{t('tolls')}</summary>
      <p className="soft">{t('tollsHint')}</p>
      {shown.map((row, i) => (
        <div className="field-grid" key={i}>
          <DateField
            name="tollFrom"
            id={`tollFrom-${i + 1}`}
            label={t('tollFrom', { row: i + 1 })}
            hint={t('tollFromHint')}
            value={dateValue(row.from)}
            optional="unmarked"
            error={errorsOf(errors, `tollFrom-${i + 1}`)}
          />
          <DateField
            name="tollTo"
            id={`tollTo-${i + 1}`}
            label={t('tollTo', { row: i + 1 })}
            hint={t('tollToHint')}
            value={dateValue(row.to)}
            optional="unmarked"
            error={errorsOf(errors, `tollTo-${i + 1}`)}
          />
        </div>
      ))}
      {shown.length < mostRows ? <Button weight="outline" name="add" value="toll" formNoValidate>{t('addToll')}</Button> : null}
    </details>
  )
}
