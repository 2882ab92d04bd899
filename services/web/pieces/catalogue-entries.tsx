// The content of one version of a catalogue: its entries under their headings, and where the wording comes from.
import { Table, Tag } from 'antd'
import type { CatalogueVersion } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { usePeople } from './people.ts'

type Entry = CatalogueVersion['entries'][number]

/** The days, the source and the reason of a version; what nobody has confirmed says so. */
export const CatalogueSource = ({ version, inForce }: { readonly version: CatalogueVersion; readonly inForce: boolean }) => {
  const { t } = useWords()
  const nameOf = usePeople()
  return (
    <div className="signed-content">
      <strong>{version.title}</strong>　<Tag color={inForce ? 'green' : 'default'}>{inForce ? t('catalogue.inForce') : t('catalogue.notInForce')}</Tag>{!version.confirmed && <Tag color="gold">{t(version.entryCount === 0 ? 'problem.unconfirmed' : 'catalogue.exampleUnconfirmed')}</Tag>}
      <div className="soft">{t('catalogue.nth', { n: version.version })} · <span className="num">{version.effectiveFrom} — {version.effectiveTo ?? t('tenure.now')}</span> · {t('catalogue.publishedBy', { name: nameOf(version.publishedBy), on: version.publishedOn })}</div>
      <div className="soft">{t('problem.source')}{t('list.colon')}{version.cites}</div>
      {version.reason !== null && <div className="soft">{t('catalogue.reason')}{t('list.colon')}{version.reason}</div>}
    </div>
  )
}

export const CatalogueEntries = ({ version }: { readonly version: CatalogueVersion }) => {
  const { t } = useWords()
  const stepOf = useStepName()
  const grouped = version.entries.some(({ group }) => group !== undefined)
  return (
    <Table<Entry> size="small" rowKey={(entry) => entry.entryId} dataSource={[...version.entries]} pagination={false}
      locale={{ emptyText: <div className="nothing"><p>{t('catalogue.empty')}</p><small>{t('catalogue.emptyHint')}</small></div> }}
      columns={[
        { title: t('catalogue.no'), width: 56, align: 'right', render: (_, __, n) => <span className="num">{n + 1}</span> },
        ...(grouped ? [{ title: t('catalogue.group'), width: 190, render: (_: unknown, { group }: Entry, n: number) => (group === version.entries[n - 1]?.group ? null : <strong>{group}</strong>) }] : []),
        { title: t('catalogue.says'), render: (_, { says }) => <span className="prose">{says}</span> },
        { title: t('catalogue.step'), width: 160, render: (_, { step }) => (step === undefined ? '—' : stepOf(step)) },
        { title: t('catalogue.proof'), width: 90, render: (_, { proofNeeded }) => (proofNeeded ? t('catalogue.proofNeeded') : '—') },
      ]} />
  )
}

/** What a step of an audit is called. */
export const useStepName = () => {
  const { term } = useWords()
  return (step: string): string => term('guideStep', step)
}
