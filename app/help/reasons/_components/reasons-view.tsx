import { useLocale, useTranslations } from 'next-intl'

import { DateText } from '@/components/date-text'
import { SummaryList } from '@/components/summary-list'
import { Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { Procedure } from '@/lib/domain/agreements/schema'
import type { CataloguedReason, ReasonRule } from '@/lib/domain/reciprocity/reason-catalogue'
import { localized } from '@/lib/format/localized'
import { sentenceStart } from '@/lib/format/sentence-start'

type ReasonsViewProps = { reasons: readonly CataloguedReason[]; asOf: string; parties: Procedure['agreement']['parties'] }

/** Every stated reason, each with its rules, its questions and what may serve instead. */
export function ReasonsView({ reasons, asOf, parties }: ReasonsViewProps) {
  const t = useTranslations('reasons')
  const words = useTranslations('vocabulary.statedReason')
  const locale = useLocale()
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <p>{t.rich('asOf', { date: () => <DateText date={asOf} /> })}</p>
      <nav className="page-contents" aria-label={t('contents')}>
        <ul>
          {reasons.map(({ id }) => <li key={id}><TextLink href={`#${id}`}>{sentenceStart(words(id), locale)}</TextLink></li>)}
        </ul>
      </nav>
      {reasons.map((reason) => <Reason key={reason.id} reason={reason} parties={parties} />)}
    </>
  )
}

function Reason({ reason: { id, sides, rules, questions, alternatives }, parties }: { reason: CataloguedReason; parties: ReasonsViewProps['parties'] }) {
  const t = useTranslations('reasons')
  const words = useTranslations('vocabulary.statedReason')
  const locale = useLocale()
  const names = parties.filter((party) => sides.includes(party.id)).map((party) => localized(party.name, locale))
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{sentenceStart(words(id), locale)}</h2>
      <p className="soft">{t('sides', { sides: new Intl.ListFormat(locale, { type: 'disjunction' }).format(names) })}</p>
      {rules.length === 0 ? <p>{t('noRule')}</p> : rules.map((rule) => <Rule key={rule.name.en} rule={rule} />)}
      <SummaryList
        rows={[
          { key: 'questions', term: t('questions'), value: <List items={questions.map((one) => localized(one, locale))} /> },
          { key: 'alternatives', term: t('alternatives'), value: <List items={alternatives.map((one) => sentenceStart(t(`alternative.${one}`), locale))} /> },
        ]}
      />
    </section>
  )
}

function Rule({ rule }: { rule: ReasonRule }) {
  const t = useTranslations('reasons')
  const locale = useLocale()
  return (
    <>
      <h3>{localized(rule.name, locale)} <Tag>{t(`kind.${rule.kind}`)}</Tag></h3>
      <SummaryList
        rows={(['covers', 'leavesOut', 'source'] as const).map((key) => ({ key, term: t(key), value: localized(rule[key], locale) }))}
      />
    </>
  )
}

function List({ items }: { items: readonly string[] }) {
  return <ul>{items.map((item) => <li key={item}>{item}</li>)}</ul>
}
