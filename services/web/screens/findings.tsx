// The register of findings.
import { FindingTable } from '../pieces/finding-table.tsx'
import { useWords } from '../words/i18n.ts'

export const Findings = () => {
  const { t } = useWords()
  return <><h1>{t('nav.findings')}</h1><FindingTable /></>
}
