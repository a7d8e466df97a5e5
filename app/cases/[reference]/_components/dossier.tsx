import { useLocale, useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { BasisTag, FlagMark } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import { isClosed } from '@/lib/domain/agreements/office'
import type { Finding } from '@/lib/domain/cases/facts'
import type { JudgedCondition } from '@/lib/domain/suspension/dossier'
import { localized } from '@/lib/format/localized'
import type { CaseDetail } from '@/lib/services/view-case'
import { clockPath, entryPath } from '../_as-of/case-paths'
import { Verdict } from './verdict'

/** The conditions for considering suspension with what each rests on, what is missing, and what speaks against. */
export function Dossier({ detail }: { detail: CaseDetail }) {
  const locale = useLocale()
  const t = useTranslations('suspension')
  const { conditions, against } = detail.dossier
  const missing = conditions.filter((one) => one.finding.verdict !== 'met')
  return (
    <>
      <p>{t('lead')}</p>
      <FlagState detail={detail} missing={missing.length} />
      <Judged detail={detail} kind="verdict" name="condition" title={t('conditions')} rows={conditions} />
      {detail.expectation?.last ? <p>{t.rich('lastDelivery', {
        title: detail.expectation.title,
        how: t(`completeness.${detail.expectation.last.completeness}`),
        date: () => <DateText date={detail.expectation!.last!.on} />,
      })}</p> : null}
      <h3>{t('missing')}</h3>
      {missing.length === 0 ? <p>{t('missingNone')}</p> : (
        <ul>
          {missing.map(({ condition, finding }) => (
            <li key={condition.id}>{localized(condition.label, locale)}: {t(`verdict.${finding.verdict}`)}</li>
          ))}
        </ul>
      )}
      <Judged detail={detail} kind="againstVerdict" name="statement" title={t('against')} rows={against} />
      <p className="small soft">{t('againstLead')}</p>
    </>
  )
}

function FlagState({ detail, missing }: { detail: CaseDetail; missing: number }) {
  const t = useTranslations('suspension')
  if (detail.state.flagRaised) {
    return <p><FlagMark>{t('raised')}</FlagMark> {t('raisedText')}</p>
  }
  const closed = isClosed(detail.procedure, detail.state.stage)
  return <p><strong>{t('notRaised')}.</strong> {closed ? t('notRaisedClosed') : t('notRaisedText', { missing })}</p>
}

type JudgedProps = {
  detail: CaseDetail
  kind: 'verdict' | 'againstVerdict'
  name: 'condition' | 'statement'
  title: string
  rows: readonly JudgedCondition[]
}

function Judged({ detail, kind, name, title, rows }: JudgedProps) {
  const locale = useLocale()
  const t = useTranslations('suspension')
  const columns: Column<JudgedCondition>[] = [
    { key: 'label', header: t(`columns.${name}`), rowHeader: true, cell: ({ condition }) => localized(condition.label, locale) },
    { key: 'verdict', header: t('columns.verdict'), cell: ({ finding }) => <Verdict verdict={finding.verdict} kind={kind} /> },
    { key: 'evidence', header: t('columns.evidence'), cell: ({ finding }) => <Evidence finding={finding} detail={detail} /> },
    {
      key: 'basis',
      header: t('columns.basis'),
      cell: ({ condition }) => <>{localized(condition.provision, locale)} <BasisTag basis={condition.basis} /></>,
    },
  ]
  return <DataTable caption={title} columns={columns} rows={rows} rowKey={({ condition }) => condition.id} empty={t('evidenceNone')} />
}

/** The entries and periods on which a verdict rests, each one click away. */
function Evidence({ finding, detail }: { finding: Finding; detail: CaseDetail }) {
  const locale = useLocale()
  const t = useTranslations('suspension')
  const entries = finding.events.map((seq) => ({
    key: `entry-${seq}`,
    href: entryPath(detail, seq),
    text: t('evidenceEntry', { seq }),
  }))
  const clocks = finding.clocks.map((key) => {
    const rule = detail.clocks.find(({ reading }) => reading.key === key)?.reading.rule
    return {
      key,
      href: clockPath(detail, key),
      text: t('evidenceClock', { clock: rule ? localized(rule.label, locale) : key }),
    }
  })
  const links = [...clocks, ...entries]
  const lines = finding.lines ?? []
  if (lines.length > 0) return <>{t('evidenceLines', { lines: new Intl.ListFormat(locale).format(lines) })}</>
  if (links.length === 0) return <span className="soft">{t('evidenceNone')}</span>
  return links.map(({ key, href, text }, i) => (
    <span key={key}>{i > 0 ? ', ' : null}<TextLink href={href}>{text}</TextLink></span>
  ))
}
