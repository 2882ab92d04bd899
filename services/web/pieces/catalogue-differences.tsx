// Two versions of a catalogue beside each other: what was added, changed and taken off.
import { Table, Tag } from 'antd'
import { differencesOf, type Difference } from '../../../packages/views/catalogue-library/compare.ts'
import type { CatalogueVersion } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useStepName } from './catalogue-entries.tsx'

const COLOURS = { added: 'green', changed: 'blue', takenOff: 'red', same: 'default' } as const

export const CatalogueDifferences = ({ before, after }: { readonly before: CatalogueVersion; readonly after: CatalogueVersion }) => {
  const { t, term } = useWords()
  const all = differencesOf(before.entries, after.entries)
  const count = (is: Difference['is']) => all.filter((each) => each.is === is).length
  const titleOf = ({ version, effectiveFrom }: CatalogueVersion) => `${t('catalogue.nth', { n: version })}（${effectiveFrom}）`
  return (
    <>
      <p>{(['added', 'changed', 'takenOff', 'same'] as const).map((is) => <Tag key={is} color={COLOURS[is]}>{term('difference', is)} {count(is)}</Tag>)}</p>
      <Table<Difference> size="small" rowKey={({ entryId }) => entryId} dataSource={[...all]} pagination={false} locale={{ emptyText: <div className="nothing"><p>{t('catalogue.empty')}</p></div> }}
        columns={[
          { title: t('catalogue.difference'), width: 84, render: (_, { is }) => <Tag color={COLOURS[is]}>{term('difference', is)}</Tag> },
          { title: titleOf(before), render: (_, { before: was, is }) => <Side entry={was} struck={is === 'takenOff'} /> },
          { title: titleOf(after), render: (_, { after: now }) => <Side entry={now} /> },
        ]} />
    </>
  )
}

const Side = ({ entry, struck = false }: { readonly entry: Difference['before']; readonly struck?: boolean }) => {
  const { t } = useWords()
  const stepOf = useStepName()
  if (entry === undefined) return <>—</>
  const says = <span className="prose">{entry.says}</span>
  return (
    <>
      {entry.group !== undefined && <div className="soft">{entry.group}</div>}
      {struck ? <del>{says}</del> : says}
      <div className="soft">{[entry.step === undefined ? undefined : stepOf(entry.step), entry.proofNeeded ? t('catalogue.proofNeeded') : undefined].filter(Boolean).join(' · ')}</div>
    </>
  )
}
