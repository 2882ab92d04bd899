// What the quality guide says of a step, in the version in force, shown where the step is done. It demands nothing: what must be so is in the rules of the command.
import { Tag } from 'antd'
import { STEPS } from '../../../packages/audit/catalogue/events.ts'
import type { CatalogueVersion } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import { useAnswer, useContents } from './asking.ts'
import { today } from './minute.ts'

export const GuideLines = ({ step }: { readonly step: string }) => {
  const { t, term } = useWords()
  const { day } = useAsOf()
  const { mayAsk } = useContents()
  const inForceOn = day ?? today()
  const known = STEPS.some((each) => each === step) && mayAsk('ListCatalogues')
  const guide = useAnswer<CatalogueVersion>('ListCatalogues', { kind: 'qualityGuide', step, inForceOn, pageSize: 1 }, known).data?.rows[0]
  const lines = guide?.entries.filter((entry) => entry.step === step) ?? []
  if (!known || guide === undefined || lines.length === 0) return null
  return (
    <details className="guide" open>
      <summary><strong>{term('catalogueKind', 'qualityGuide')}</strong> <span className="soft">{t('catalogue.nth', { n: guide.version })} · <span className="num">{guide.effectiveFrom}</span></span> {!guide.confirmed && <Tag color="gold">{t('catalogue.exampleUnconfirmed')}</Tag>}</summary>
      <ul>{lines.map(({ entryId, says, proofNeeded }) => <li key={entryId}>{says}{proofNeeded && <> <Tag>{t('catalogue.proofNeeded')}</Tag></>}</li>)}</ul>
    </details>
  )
}
