import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { isWithoutDifference, type MemberDifference, type PartDifferences, type RowDifference } from '@/lib/domain/agreements/differences'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { localized } from '@/lib/format/localized'

import { memberInWords } from '../_words/member-words'
import { procedureWords } from '../_words/procedure-words'
import styles from './differences.module.css'

type DifferencesViewProps = { from: Procedure; to: Procedure; differences: readonly PartDifferences[] }

/** In what two versions differ, part by part, with what is the same counted. */
export function DifferencesView({ from, to, differences }: DifferencesViewProps) {
  const t = useTranslations('compare')
  return (
    <>
      {isWithoutDifference(differences) ? <p className="lead">{t('nothing')}</p> : null}
      {differences.map((one) => <Part key={one.part} of={one} from={from} to={to} />)}
    </>
  )
}

interface Line extends MemberDifference {
  readonly key: string
  readonly row: RowDifference
}

function Part({ of: { part, rows, same }, from, to }: { of: PartDifferences; from: Procedure; to: Procedure }) {
  const t = useTranslations('compare')
  const locale = useLocale()
  const say = useSaying(from, to)
  const lines = rows.flatMap((row): Line[] => row.members.map((one) => ({ ...one, row, key: `${row.change} ${row.id} ${one.member}` })))
  const shown = lines
    .map((line) => ({ ...line, was: say.before(part, line), is: say.after(part, line) }))
    .filter((line) => line.was.length > 0 || line.is.length > 0)
  return (
    <section aria-labelledby={`differ-${part}`}>
      <h2 id={`differ-${part}`}>{t(`parts.${part}`)}</h2>
      {same > 0 || rows.length === 0 ? <p className="soft">{t(`same.${part}`, { count: same })}</p> : null}
      {shown.length === 0 ? null : (
        <DataTable
          caption={t(`parts.${part}`)}
          captionHidden
          rows={shown}
          rowKey={(line) => line.key}
          empty={null}
          columns={[
            {
              key: 'row',
              header: t('columns.row'),
              rowHeader: true,
              cell: ({ row }) => (
                <>
                  {part === 'clocks' && row.label ? say.clock(row) : row.label === null || part === 'procedure' ? t(`parts.${part}`) : localized(row.label, locale)}
                  <div><Change change={row.change} /></div>
                </>
              ),
            },
            { key: 'member', header: t('columns.member'), cell: ({ member }) => (t.has(`members.${member}`) ? t(`members.${member}`) : member) },
            { key: 'before', header: t('columns.version', { version: from.version }), cell: ({ was, row }) => <Value lines={was} mark={row.change === 'added' ? null : 'before'} /> },
            { key: 'after', header: t('columns.version', { version: to.version }), cell: ({ is, row }) => <Value lines={is} mark={row.change === 'removed' ? null : 'after'} /> },
          ]}
        />
      )}
    </section>
  )
}

/** The word says it; the sign before it has a shape of its own. */
function Change({ change }: Pick<RowDifference, 'change'>) {
  const t = useTranslations('compare')
  const sign = { added: '+', removed: '−', changed: '≠' }[change]
  return (
    <span className={styles.change} data-change={change}>
      <span aria-hidden="true" className={styles.sign}>{sign}</span> {t(`changes.${change}`)}
    </span>
  )
}

function Value({ lines, mark }: { lines: readonly string[]; mark: 'before' | 'after' | null }) {
  const t = useTranslations('compare')
  if (lines.length === 0) return <span className="soft">{t('notThere')}</span>
  const content = lines.map((line, i) => <div key={i}>{line}</div>)
  if (mark === null) return <>{content}</>
  return mark === 'before' ? <del className={styles.before}>{content}</del> : <ins className={styles.after}>{content}</ins>
}

function useSaying(from: Procedure, to: Procedure) {
  const t = useTranslations('compare')
  const procedure = useTranslations('procedure')
  const vocabulary = useTranslations('vocabulary')
  const parts = useTranslations('parts')
  const locale = useLocale()
  const speech = (of: Procedure) => ({ words: procedureWords(of, procedure, locale), t, vocabulary, parts, locale })
  const [was, is] = [speech(from), speech(to)]
  return {
    /** With its stage, where another period is called the same. */
    clock: ({ id, change }: RowDifference) => (change === 'removed' ? was : is).words.clock(id),
    before: (part: PartDifferences['part'], { member, before }: MemberDifference) => memberInWords(part, member, before, was),
    after: (part: PartDifferences['part'], { member, after }: MemberDifference) => memberInWords(part, member, after, is),
  }
}
