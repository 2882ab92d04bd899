// The batches imported so far, each of which can be taken back as far as nothing has been built on it.
import { Alert, App, Table, Tag } from 'antd'
import { EVENT_WORDS } from '../../../packages/audit/event-words.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useBatches, useReverse, type Batch, type Reversed } from './importing.ts'
import { minute } from './minute.ts'
import { usePeople } from './people.ts'
import { ProblemNotice } from './problem-notice.tsx'

export const ImportBatches = () => {
  const { t } = useWords()
  const { modal } = App.useApp()
  const nameOf = usePeople()
  const { data, error, refetch } = useBatches()
  const reverse = useReverse()
  const ask = ({ id, fileName }: Batch) => void modal.confirm({ title: `${t('imports.reverseAsk')} ${fileName}`, content: t('imports.reverseHint'), okText: t('imports.reverse'), cancelText: t('act.cancel'), onOk: () => reverse.mutateAsync(id).catch(() => undefined) })
  return (
    <section className="panel">
      <h2>{t('imports.batches')}</h2>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {reverse.error && <ProblemNotice error={reverse.error} />}
      {reverse.data && <Outcome reversed={reverse.data} />}
      <Table<Batch> size="small" rowKey="id" dataSource={[...data?.rows ?? []]} pagination={false} locale={{ emptyText: t('imports.noBatches') }} columns={[
        { title: t('imports.file'), dataIndex: 'fileName' },
        { title: t('imports.kind'), width: 170, render: (_, { kind }) => t(`imports.${kind}`) },
        { title: t('imports.rows'), dataIndex: 'rows', width: 70, align: 'right' },
        { title: t('imports.by'), width: 140, render: (_, { accountId }) => nameOf(accountId) },
        { title: t('imports.at'), width: 140, render: (_, { startedAt }) => <span className="num">{minute(startedAt)}</span> },
        { title: '', width: 110, render: (_, batch) => batch.reversedAt ? <Tag>{t('imports.reversed')}</Tag> : <ActButton loading={reverse.isPending && reverse.variables === batch.id} onClick={() => ask(batch)}>{t('imports.reverse')}</ActButton> },
      ]} />
    </section>
  )
}

const Outcome = ({ reversed: { undone, left } }: { readonly reversed: Reversed }) => {
  const { t, say, language } = useWords()
  return (
    <Alert showIcon type={left.length === 0 ? 'success' : 'warning'} style={{ marginBottom: 8 }} title={`${t('imports.undone', { n: undone.length })}${left.length > 0 ? `，${t('imports.left', { n: left.length })}` : ''}`}
      description={left.length > 0 && (
        <ul className="reasons">{left.map(({ event, id, name, why, rules }) => <li key={`${event} ${id}`}><strong>{EVENT_WORDS[event]?.[language] ?? event} {name}</strong>{t('list.colon')}{why ? say(why) : rules.map(({ says }) => say(says)).join('')}</li>)}</ul>
      )} />
  )
}
