// Import (导入): choose what, fetch the template, hand in a sheet, see what it would do, confirm, and take it back if it was wrong.
import { DownloadOutlined, InboxOutlined } from '@ant-design/icons'
import { Alert, Button, Segmented, Space, Spin, Upload } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAsOf } from '../pieces/as-of.tsx'
import { useContents } from '../pieces/asking.ts'
import { ImportBatches } from '../pieces/import-batches.tsx'
import { ImportRows } from '../pieces/import-rows.tsx'
import { useImport, type Chosen, type Imported, type Kind } from '../pieces/importing.ts'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { PROJECTS } from '../pieces/registers.ts'
import { SearchSelect } from '../pieces/search-select.tsx'
import { useWords } from '../words/i18n.ts'

/** The phases in which a finding can still be raised. */
const RAISING = ['fieldwork', 'comments', 'review'] as const

export const Imports = () => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const [search, setSearch] = useSearchParams()
  const kinds = ([['objects', 'RegisterUnit'], ['notices', 'BeginTenure'], ['findings', 'RaiseFinding']] as const).filter(([, command]) => mayDo(command)).map(([kind]) => kind)
  const kind: Kind | undefined = kinds.find((each) => each === search.get('kind')) ?? kinds[0]
  const projectId = search.get('project') ?? undefined
  const choose = (change: Readonly<Record<string, string>>) => setSearch((before) => new URLSearchParams({ ...Object.fromEntries(before), ...change }))
  if (kind === undefined) return <div className="waiting"><Spin /></div>
  return (
    <>
      <h1>{t('nav.imports')}</h1>
      <section className="panel no-print">
        <Space wrap size={12}>
          {kinds.length === 1 ? <strong>{t(`imports.${kind}`)}</strong> : <Segmented aria-label={t('imports.what')} value={kind} options={kinds.map((value) => ({ value, label: t(`imports.${value}`) }))} onChange={(value) => choose({ kind: value })} />}
          {kind === 'findings' && <ProjectPicker value={projectId} change={(project) => choose({ project })} />}
          <Button icon={<DownloadOutlined />} href={`/api/imports/${kind}/template`}>{t('imports.template')}</Button>
        </Space>
      </section>
      {kind === 'findings' && projectId === undefined ? <Alert showIcon type="info" title={t('imports.pickProject')} style={{ marginBottom: 12 }} /> : <OneImport key={`${kind} ${projectId}`} kind={kind} {...(kind === 'findings' && projectId !== undefined ? { projectId } : {})} />}
      <ImportBatches />
    </>
  )
}

const ProjectPicker = ({ value, change }: { readonly value: string | undefined; readonly change: (projectId: string) => void }) => {
  const { t } = useWords()
  return <SearchSelect register={PROJECTS} fixed={{ phase: [...RAISING] }} width={380} placeholder={t('imports.pickProject')} aria-label={t('imports.project')} value={value} onChange={change} />
}

const OneImport = ({ kind, projectId }: { readonly kind: Kind; readonly projectId?: string }) => {
  const { t } = useWords()
  const { readOnly } = useAsOf()
  const { trial, run } = useImport()
  const [chosen, setChosen] = useState<Chosen>()
  const tried = trial.data
  const shown = run.data ?? tried
  const start = async (file: File) => {
    const next: Chosen = { kind, file, bytes: await file.arrayBuffer(), ...(projectId === undefined ? {} : { projectId }) }
    run.reset()
    setChosen(next)
    trial.mutate(next)
  }
  const again = () => {
    setChosen(undefined)
    trial.reset()
    run.reset()
  }
  const busy = trial.isPending || run.isPending
  return (
    <section className="panel">
      {chosen === undefined && (
        <Upload.Dragger accept=".xlsx" maxCount={1} showUploadList={false} disabled={readOnly} beforeUpload={(file) => { void start(file); return false }}>
          <p className="ant-upload-drag-icon"><InboxOutlined /></p>
          <p className="ant-upload-text">{t('imports.choose')}</p>
          <p className="ant-upload-hint">{t('imports.chooseHint')}</p>
        </Upload.Dragger>
      )}
      {chosen && <h2><span>{chosen.file.name} <small>{run.data ? t('imports.result') : tried && t('imports.trial')}</small></span><Button size="small" disabled={busy} onClick={again}>{t('imports.another')}</Button></h2>}
      {busy && <p role="status"><Spin size="small" /> {t(trial.isPending ? 'imports.trying' : 'imports.running')}</p>}
      {trial.error && <ProblemNotice error={trial.error} {...(chosen ? { retry: () => trial.mutate(chosen) } : {})} />}
      {run.error && <ProblemNotice error={run.error} {...(chosen && tried ? { retry: () => run.mutate({ ...chosen, batchId: tried.batchId }) } : {})} />}
      {run.data && <Alert showIcon type="success" style={{ marginBottom: 8 }} title={t('imports.done', { n: writing(run.data) })} />}
      {chosen && tried && !run.data && <Confirm tried={tried} busy={busy} readOnly={readOnly} confirm={() => run.mutate({ ...chosen, batchId: tried.batchId })} />}
      {shown && <ImportRows imported={shown} />}
    </section>
  )
}

const writing = ({ counts }: Imported): number => counts.new + counts.changed

const Confirm = ({ tried, busy, readOnly, confirm }: { readonly tried: Imported; readonly busy: boolean; readonly readOnly: boolean; readonly confirm: () => void }) => {
  const { t } = useWords()
  const [rows, stopped] = [writing(tried), tried.counts.flawed + tried.counts.refused]
  return (
    <Space wrap style={{ marginBottom: 10 }}>
      <Button type="primary" disabled={rows === 0 || readOnly} loading={busy} title={readOnly ? t('asOf.readOnly') : ''} onClick={confirm}>{rows === 0 ? t('imports.nothing') : t('imports.confirm', { n: rows })}</Button>
      {stopped > 0 && <span className="soft">{t('imports.skipped', { n: stopped })}</span>}
    </Space>
  )
}
