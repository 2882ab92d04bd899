// The register of units (单位库): what each is, whose it is, how large, and how often it was audited.
import { Tag } from 'antd'
import { useChoices } from '../pieces/choices.ts'
import { useGo } from '../pieces/go.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { MoneySwitch, useMoney } from '../pieces/money.tsx'
import { RegisterUnit } from '../pieces/unit-acts.tsx'
import type { Unit } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const Units = () => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const { go } = useGo()
  const { money, inUnit } = useMoney()
  return (
    <>
      <h1>{t('unit.title')}</h1>
      <LedgerTable<Unit> query="ListUnits" rowKey={(row) => row.unitId} opened={(row) => go(`/units/${row.unitId}`)} linked={['parentUnitId', 'unitId']} extra={<><RegisterUnit /><MoneySwitch /></>} nothing={{ says: t('unit.none'), hint: t('unit.noneHint') }}
        filters={[
          { parameter: 'words', label: t('unit.name'), is: 'words' },
          { parameter: 'level', label: t('unit.level'), is: 'choice', several: true, counted: 'level', options: choices('level', ['municipalDepartment', 'district', 'publicInstitution', 'stateOwnedEnterprise', 'developmentZone']) },
          { parameter: 'type', label: t('unit.type'), is: 'choice', several: true, counted: 'type', options: choices('unitType') },
          { parameter: 'budgetLevel', label: t('unit.budgetLevel'), is: 'choice', several: true, counted: 'budgetLevel', options: choices('budgetLevel') },
          { parameter: 'standing', label: t('unit.standing'), is: 'choice', several: true, counted: 'standing', options: choices('standing', ['active', 'merged', 'dissolved']) },
          { parameter: 'audited', label: t('unit.audited'), is: 'choice', options: [{ value: 'never', label: t('unit.never') }, { value: 'once', label: t('unit.once') }] },
          { parameter: 'changed', label: t('unit.changed'), is: 'choice', options: [{ value: 'renamed', label: t('unit.renamed') }, { value: 'absorbed', label: t('unit.absorbed') }] },
        ]}
        columns={[
          { key: 'name', excel: [{ take: 'name' }, { take: 'formerNames', title: t('unit.renamed') }], title: t('unit.name'), sortable: true, show: (row) => <><strong>{row.name}</strong>{row.standing !== 'active' && <Tag>{term('standing', row.standing)}</Tag>}{row.formerNames.length > 0 && <small className="said-line">{t('unit.formerly', { names: row.formerNames.join(t('list.comma')) })}</small>}</> },
          { key: 'level', excel: [{ take: 'level', words: wordsOf('level') }, { take: 'type', title: t('unit.type'), words: wordsOf('unitType') }, { take: 'budgetLevel', title: t('unit.budgetLevel'), words: wordsOf('budgetLevel') }], title: t('unit.level'), sortable: true, width: 110, show: (row) => <>{term('level', row.level)}<small className="said-line">{row.type === null ? term('budgetLevel', row.budgetLevel) : term('unitType', row.type)}</small></> },
          { key: 'budgetLevel', excel: { take: 'budgetLevel', words: wordsOf('budgetLevel') }, title: t('unit.budgetLevel'), width: 90, show: (row) => term('budgetLevel', row.budgetLevel) },
          { key: 'parent', excel: { take: 'parentUnitName' }, title: t('unit.parent'), width: 140, show: (row) => row.parentUnitName ?? '—' },
          { key: 'assetsFen', excel: { take: 'assetsFen', fen: true }, title: inUnit(t('unit.assets')), sortable: true, width: 140, align: 'right', show: (row) => <span className="num">{money(row.assetsFen)}</span> },
          { key: 'fundsFen', excel: { take: 'fundsFen', fen: true }, title: inUnit(t('unit.funds')), sortable: true, width: 150, align: 'right', show: (row) => <span className="num">{money(row.fundsFen)}</span> },
          { key: 'subordinateUnits', excel: { take: 'subordinateUnits' }, title: t('unit.subordinates'), sortable: true, width: 84, align: 'right', show: (row) => row.subordinateUnits ?? '—' },
          { key: 'lastAuditYear', excel: [{ take: 'lastAuditYear' }, { take: 'audits', title: t('unit.audits') }], title: t('unit.lastAudit'), sortable: true, width: 110, align: 'right', show: (row) => row.lastAuditYear === null ? <span className="soft">{t('unit.never')}</span> : <span className="num">{row.lastAuditYear}<small className="said-line">{t('unit.audits')} {row.audits}</small></span> },
          { key: 'findings', excel: { take: 'findings' }, title: t('unit.findings'), sortable: true, width: 70, align: 'right', show: (row) => row.findings ?? '—' },
          { key: 'openRectifications', excel: { take: 'openRectifications' }, title: t('unit.open'), sortable: true, width: 100, align: 'right', show: (row) => row.openRectifications },
        ]} />
    </>
  )
}
