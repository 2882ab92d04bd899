// Quality gaps (X 光) of all findings and projects under way that this person may see.
import { GapTable } from '../pieces/gap-table.tsx'
import { useWords } from '../words/i18n.ts'

export const GapsOfAll = () => {
  const { t } = useWords()
  return <><div className="page-head"><h1>{t('nav.gaps')}</h1><div className="facts"><span>{t('gaps.hint')}</span></div></div><GapTable whole /></>
}
