import { useLocale, useTranslations } from 'next-intl'

import { DataTable, type Column } from '@/components/data-table'
import { targetsOf } from '@/lib/domain/agreements/moves'
import type { Act } from '@/lib/domain/agreements/schema'
import { localized } from '@/lib/format/localized'

import type { ProcedureWords } from '../../_words/procedure-words'
import { Citation } from './citation'
import { GuardOutline } from './guard-outline'

type ActsTableProps = {
  acts: readonly Act[]
  caption: string
  words: ProcedureWords
  sources: readonly string[]
  /** For acts that belong to several stages: says which. */
  withStages?: boolean
}

/** Acts: what, by whom, under which condition, and where it leads. */
export function ActsTable({ acts, caption, words, sources, withStages }: ActsTableProps) {
  const t = useTranslations('procedure')
  const roles = useTranslations('vocabulary.role')
  const locale = useLocale()
  const columns: Column<Act>[] = [
    {
      key: 'act',
      header: t('acts.act'),
      rowHeader: true,
      cell: (act) => (
        <>
          {localized(act.label, locale)}
          <p className="cell-note">{localized(act.guidance, locale)}</p>
        </>
      ),
    },
    {
      key: 'who',
      header: t('acts.who'),
      cell: (act) => (
        <>
          {act.roles.map((role) => roles(role)).join(', ')}
          {act.approvals > 1 ? <p className="cell-note">{t('acts.approvals', { count: act.approvals })}</p> : null}
        </>
      ),
    },
    ...(withStages
      ? [{
          key: 'stages',
          header: t('acts.stages'),
          cell: (act: Act) => (
            <>
              {words.stagesOf(act.stages)}
              {act.when ? <div className="cell-note"><Condition act={act} words={words} /></div> : null}
            </>
          ),
        }]
      : [{ key: 'condition', header: t('acts.condition'), cell: (act: Act) => <Condition act={act} words={words} /> }]),
    { key: 'leads', header: t('acts.leads'), cell: (act) => <Leads act={act} words={words} /> },
    { key: 'rests', header: t('acts.rests'), cell: (act) => <Citation cited={act} sources={sources} /> },
  ]
  return (
    <div className="acts-table">
      <DataTable caption={caption} captionHidden columns={columns} rows={acts} rowKey={(act) => act.id} empty={<p>{t('acts.none')}</p>} />
    </div>
  )
}

/** The condition in the procedure's own words, and below it as the program judges it. */
function Condition({ act, words }: { act: Act; words: ProcedureWords }) {
  const t = useTranslations('procedure')
  const locale = useLocale()
  if (!act.when) return t('acts.noCondition')
  const outline = <GuardOutline line={words.guard(act.when)} />
  if (!act.whenWords) return outline
  return (
    <>
      {localized(act.whenWords, locale)}
      <details className="cell-note">
        <summary>{t('acts.exactly')}</summary>
        {outline}
      </details>
    </>
  )
}

function Leads({ act, words }: { act: Act; words: ProcedureWords }) {
  const t = useTranslations('procedure')
  const targets = targetsOf(act)
  return (
    <>
      {targets.length === 0 ? t('acts.stays') : (
        <ul className="plain-list">
          {targets.map(({ to, choice }) => (
            <li key={`${to}-${choice?.value}`}>
              {choice !== null && act.stages.includes(to) ? t('acts.stays') : words.stage(to)}
              {choice === null ? null : <div className="cell-note">{words.choice(choice)}</div>}
            </li>
          ))}
        </ul>
      )}
      {isHalfOfTwo(targets) ? <p className="cell-note">{t('acts.otherwise')}</p> : null}
      {act.meets ? <p className="cell-note">{t('acts.meets', { clock: words.clock(act.meets) })}</p> : null}
      {act.notBefore.length > 0 ? <p className="cell-note">{t('acts.notBefore', { events: words.anyOf(act.notBefore) })}</p> : null}
    </>
  )
}

/** Of a choice between yes and no, only one leads anywhere. */
function isHalfOfTwo(targets: ReturnType<typeof targetsOf>): boolean {
  return targets.length === 1 && ['true', 'false'].includes(targets[0]!.choice?.value ?? '')
}
