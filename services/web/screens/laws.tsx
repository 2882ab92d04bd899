// The law library (法规库): wordings with the days on which they were in force, and their articles.
import { DatePicker, Drawer } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../pieces/asking.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import type { Law, LawText } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const Laws = () => {
  const { t } = useWords()
  const [opened, setOpened] = useState<Law>()
  const [on, setOn] = useState<string>()
  return (
    <>
      <h1>{t('nav.laws')}</h1>
      <LedgerTable<Law> query="ListLaws" fixed={on === undefined ? {} : { inForceOn: on }} rowKey={(row) => row.lawId} opened={setOpened}
        extra={<DatePicker size="small" placeholder={t('law.inForceOn')} aria-label={t('law.inForceOn')} onChange={(day) => setOn(day?.format('YYYY-MM-DD'))} />}
        filters={[{ parameter: 'words', label: t('list.words'), is: 'words' }]}
        columns={[
          { key: 'title', excel: { take: 'title' }, title: t('law.name'), sortable: true, show: (row) => <strong>{row.title}</strong> },
          { key: 'version', excel: { take: 'version' }, title: t('law.version'), width: 110, show: (row) => row.version },
          { key: 'effectiveFrom', excel: { take: 'effectiveFrom' }, title: t('law.from'), sortable: true, width: 110, show: (row) => row.effectiveFrom },
          { key: 'effectiveTo', excel: { take: 'effectiveTo' }, title: t('law.to'), width: 110, show: (row) => row.effectiveTo ?? t('law.inForce') },
          { key: 'articles', excel: { take: 'articleCount' }, title: t('law.articles'), width: 80, align: 'right', show: (row) => row.articleCount },
        ]} />
      <Drawer open={opened !== undefined} onClose={() => setOpened(undefined)} size={640} title={opened && `${opened.title}（${opened.version}）`} destroyOnHidden>{opened && <Articles lawId={opened.lawId} />}</Drawer>
    </>
  )
}

const Articles = ({ lawId }: { readonly lawId: string }) => {
  const { t } = useWords()
  const { data } = useAnswer<LawText>('ShowLaw', { lawId })
  const law = data?.rows[0]
  if (!law) return <p>{t('page.loading')}</p>
  return <>{law.articles.map(({ no, text }) => <p key={no} className="prose"><strong>{no}</strong>　{text}</p>)}<p className="soft">{t('law.source')}{t('list.colon')}{law.source}</p></>
}
