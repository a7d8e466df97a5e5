import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'

import { SelectField } from '@/components/choice-fields'
import { FieldFrame, FieldsetFrame } from '@/components/field-frame'
import { noneOfThese } from '@/lib/domain/cases/complaint-answers'
import { localized } from '@/lib/format/localized'
import type { RegisteredActivity, RegisteredAgency } from '@/lib/services/list-register'

import styles from './complaint.module.css'
import { fieldOf, type StepFieldsProps } from './step-fields'
import { useHasScript } from './use-has-script'

/** So many activities are shown at once; more stand under their agencies, closed. */
const shownAtOnce = 20

/** The activities by agency, to be narrowed by typing where scripts run, and what to do where none is the right one. */
export function ActivityFields(props: StepFieldsProps) {
  const t = useTranslations('file')
  const hasScript = useHasScript()
  const [filter, setFilter] = useState('')
  const field = fieldOf(props)
  const { agencies } = props.register
  const { value, error } = field('activityId')
  const all = agencies.flatMap((agency) => agency.activities)
  const matching = new Set(all.filter((activity) => matches(activity, filter)).map((activity) => activity.id))
  if (!props.register.ofRegister) return <NoActivities {...props} />
  return (
    <>
      <FieldsetFrame name="activityId" label={t('labels.activityId')} error={error}>
        {hasScript && all.length > 5 ? <Filter onChange={setFilter} found={filter === '' ? null : matching.size} /> : null}
        {all.length === 0 ? <p>{t('activities.empty')}</p> : null}
        {agencies.filter((agency) => agency.activities.length > 0).map((agency) => (
          <AgencyGroup
            key={agency.id} agency={agency} value={value} matching={matching}
            open={all.length <= shownAtOnce || filter !== '' || agency.activities.some((activity) => activity.id === value)}
          />
        ))}
        <div className={styles.last}>
          <Choice id={noneOfThese} chosen={value} label={t('activities.none')} description={t('activities.noneText')} />
        </div>
      </FieldsetFrame>
      {props.officer ? <input type="hidden" name="agencyId" value={props.answers.agencyId} /> : (
        <div className={styles.ifNoActivity}>
          <SelectField
            {...field('agencyId')} label={t('labels.agencyId')}
            choices={agencies.map((agency) => ({ value: agency.id, label: agency.name }))}
          />
        </div>
      )}
    </>
  )
}

/** Under another agreement than that of the register there is no activity to choose; the answer stays what it was. */
function NoActivities(props: StepFieldsProps) {
  const t = useTranslations('file')
  const locale = useLocale()
  const { agencies, registeredUnder } = props.register
  const hidden = (name: 'activityId' | 'agencyId') => <input type="hidden" name={name} value={props.answers[name]} />
  return (
    <>
      <p>{t('activities.otherAgreement', { agreement: localized(registeredUnder, locale) })}</p>
      {hidden('activityId')}
      {props.officer ? hidden('agencyId') : (
        <SelectField {...fieldOf(props)('agencyId')} label={t('labels.agencyId')} choices={agencies.map((agency) => ({ value: agency.id, label: agency.name }))} />
      )}
    </>
  )
}

function matches({ title, field, counterpart }: RegisteredActivity, filter: string): boolean {
  const text = `${title} ${field} ${counterpart}`.toLocaleLowerCase()
  return filter.toLocaleLowerCase().split(/\s+/).every((word) => text.includes(word))
}

/** No name, so that it is not sent; and the key that would send the form only ends the typing. */
function Filter({ onChange, found }: { onChange: (filter: string) => void; found: number | null }) {
  const t = useTranslations('file.activities')
  return (
    <>
      <FieldFrame name="activity-filter" label={t('filter')}>
        {({ name: _name, required: _required, ...control }) => (
          <input
            {...control} className="usa-input" type="search" autoComplete="off"
            onChange={(event) => onChange(event.target.value.trim())}
            onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault() }}
          />
        )}
      </FieldFrame>
      <p className={styles.count} role="status">{found === null ? '' : t('matches', { count: found })}</p>
    </>
  )
}

type AgencyGroupProps = { agency: RegisteredAgency; value: string; matching: ReadonlySet<string>; open: boolean }

function AgencyGroup({ agency, value, matching, open }: AgencyGroupProps) {
  const t = useTranslations('file.activities')
  const shown = agency.activities.filter((activity) => matching.has(activity.id)).length
  return (
    <details className={styles.group} open={open} hidden={shown === 0}>
      <summary>
        {agency.name} <span className="soft small">{t('count', { count: shown })}</span>
      </summary>
      {agency.activities.map((activity) => (
        <div key={activity.id} hidden={!matching.has(activity.id)}>
          <Choice
            id={activity.id} chosen={value} label={activity.title}
            description={t('with', { counterpart: activity.counterpart, field: activity.field })}
          />
        </div>
      ))}
    </details>
  )
}

function Choice({ id, chosen, label, description }: { id: string; chosen: string; label: string; description: string }) {
  return (
    <div className="usa-radio">
      <input
        className="usa-radio__input" type="radio" id={`activityId-${id}`} name="activityId" value={id}
        defaultChecked={id === chosen}
      />
      <label className="usa-radio__label" htmlFor={`activityId-${id}`}>
        {label}
        <span className="usa-radio__label-description">{description}</span>
      </label>
    </div>
  )
}
