// Catalogues and guides (目录与指南): the bureau's own lists in versions, what is in force, how two versions differ, and publishing the next.
import { Button, Select, Skeleton, Space, Tag } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { CatalogueKind } from '../../../packages/audit/catalogue/events.ts'
import { useAsOf } from '../pieces/as-of.tsx'
import { CatalogueDifferences } from '../pieces/catalogue-differences.tsx'
import { CatalogueEntries, CatalogueSource } from '../pieces/catalogue-entries.tsx'
import { today } from '../pieces/minute.ts'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { PublishCatalogue } from '../pieces/publish-catalogue.tsx'
import { useWholeList } from '../pieces/whole-list.ts'
import type { CatalogueVersion } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

const KINDS = CatalogueKind.options
type Kind = (typeof KINDS)[number]

const inForceOn = (versions: readonly CatalogueVersion[], day: string): CatalogueVersion | undefined =>
  versions.find(({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo))

/** What is looked at, kept in the address: the kind, the version, and the one that it is compared with. */
const useChosen = () => {
  const [search, setSearch] = useSearchParams()
  const number = (name: string): number | undefined => (search.get(name) === null ? undefined : Number(search.get(name)))
  const choose = (changes: Readonly<Record<string, string | undefined>>) => setSearch((before) => {
    const next = new URLSearchParams(before)
    for (const [name, value] of Object.entries(changes)) if (value === undefined) next.delete(name)
    else next.set(name, value)
    return next
  }, { replace: true })
  const addressOf = (kind: Kind): string => `?${String(new URLSearchParams([...[...search].filter(([name]) => name === 'asOf'), ['kind', kind]]))}`
  return { kind: KINDS.find((each) => each === search.get('kind')) ?? 'fieldChecklist', version: number('version'), against: number('against'), choose, addressOf }
}

export const Catalogues = () => {
  const { t } = useWords()
  const chosen = useChosen()
  const { day = today() } = useAsOf()
  const { rows, error, again } = useWholeList<CatalogueVersion>('ListCatalogues', {})
  if (rows === undefined) return error ? <ProblemNotice error={error} retry={again} /> : <Skeleton active />
  const of = (kind: Kind) => rows.filter((row) => row.kind === kind).toSorted((a, b) => b.version - a.version)
  return (
    <>
      <div className="page-head"><h1>{t('nav.catalogues')}</h1><Button size="small" className="no-print" onClick={() => window.print()}>{t('list.print')}</Button></div>
      <div className="grid catalogues">
        <nav className="panel no-print" aria-label={t('catalogue.kinds')}>
          <ul className="kinds">{KINDS.map((kind) => <KindLine key={kind} kind={kind} current={kind === chosen.kind} address={chosen.addressOf(kind)} inForce={inForceOn(of(kind), day)} />)}</ul>
        </nav>
        <Versions key={chosen.kind} kind={chosen.kind} versions={of(chosen.kind)} day={day} chosen={chosen} />
      </div>
    </>
  )
}

const KindLine = ({ kind, current, address, inForce }: { readonly kind: Kind; readonly current: boolean; readonly address: string; readonly inForce: CatalogueVersion | undefined }) => {
  const { t, term } = useWords()
  return (
    <li>
      <Link to={address} {...(current ? { 'aria-current': 'page' as const } : {})}><strong>{term('catalogueKind', kind)}</strong></Link>
      <div className="soft">{inForce === undefined ? t('catalogue.notPublished') : <>{t('catalogue.nth', { n: inForce.version })} · {t('catalogue.entriesN', { n: inForce.entryCount })} {!inForce.confirmed && <Tag color="gold">{t(inForce.entryCount === 0 ? 'catalogue.notFound' : 'catalogue.example')}</Tag>}</>}</div>
    </li>
  )
}

type Shown = { readonly kind: Kind; readonly versions: readonly CatalogueVersion[]; readonly day: string; readonly chosen: ReturnType<typeof useChosen> }

const Versions = ({ kind, versions, day, chosen }: Shown) => {
  const { t, term } = useWords()
  const inForce = inForceOn(versions, day)
  const shown = versions.find(({ version }) => version === chosen.version) ?? inForce ?? versions[0]
  const against = versions.find(({ version }) => version === chosen.against && version !== shown?.version)
  const labelOf = (row: CatalogueVersion) => `${t('catalogue.nth', { n: row.version })}　${row.effectiveFrom} — ${row.effectiveTo ?? ''}${row === inForce ? `　${t('catalogue.inForce')}` : row.effectiveFrom > day ? `　${t('catalogue.later')}` : ''}`
  const options = versions.map((row) => ({ value: String(row.version), label: labelOf(row) }))
  return (
    <section className="panel">
      <h2><span>{term('catalogueKind', kind)}</span><PublishCatalogue kind={kind} latest={versions[0]} today={day} /></h2>
      {shown === undefined ? <div className="nothing"><p>{t('catalogue.notPublished')}</p><small>{t('catalogue.notPublishedHint')}</small></div> : (
        <>
          <Space wrap className="no-print" style={{ marginBottom: 10 }}>
            <Select size="small" aria-label={t('catalogue.version')} popupMatchSelectWidth={false} style={{ minWidth: 250 }} value={String(shown.version)} options={options} onChange={(version: string) => chosen.choose({ version })} />
            {versions.length > 1 && <Select size="small" allowClear aria-label={t('catalogue.compareWith')} placeholder={t('catalogue.compareWith')} popupMatchSelectWidth={false} style={{ minWidth: 250 }} {...(against === undefined ? {} : { value: String(against.version) })}
              options={options.filter(({ value }) => value !== String(shown.version))} onChange={(other: string | undefined) => chosen.choose({ against: other })} />}
          </Space>
          <CatalogueSource version={shown} inForce={shown === inForce} />
          {against === undefined ? <CatalogueEntries version={shown} /> : against.version < shown.version ? <CatalogueDifferences before={against} after={shown} /> : <CatalogueDifferences before={shown} after={against} />}
        </>
      )}
    </section>
  )
}
