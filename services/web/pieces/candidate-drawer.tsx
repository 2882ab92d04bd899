// One candidate of a plan: how the score is made up, why in or out, what would bring in, and what people decide about it.
import { Drawer, Form, Input, Space, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { FORMULAS } from '../../../packages/audit/plan/recommendation/formula.ts'
import { sentencesOf, type Contribution } from '../../../packages/audit/plan/recommendation/score.ts'
import type { PlanCandidate } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useContents } from './asking.ts'
import { useGo } from './go.ts'
import { OFFICIALS, useNames } from './registers.ts'
import { TransitionDrawer } from './transition-drawer.tsx'

const ACTS = { lock: 'LockCandidate', exclude: 'ExcludeCandidate', release: 'ReleaseCandidate' } as const

type Shown = { readonly row: PlanCandidate | undefined; readonly formulaVersion: string; readonly tenureOfficials: ReadonlyMap<string, string>; readonly close: () => void }

export const CandidateDrawer = ({ row, close, ...rest }: Shown) => {
  const { t } = useWords()
  return (
    <Drawer open={row !== undefined} onClose={close} size={760} destroyOnHidden title={row && `${row.officialName ?? ''}　${row.unitName ?? ''}`} extra={row && <Decide row={row} />}>
      {row && <Whole row={row} {...rest} />}
      {row === undefined && t('list.none')}
    </Drawer>
  )
}

const Whole = ({ row, formulaVersion, tenureOfficials }: Omit<Shown, 'close' | 'row'> & { readonly row: PlanCandidate }) => {
  const { t, term, say, language } = useWords()
  const { to } = useGo()
  const formula = FORMULAS.find(({ version }) => version === formulaVersion)
  const others = row.together.filter((tenureId) => tenureId !== row.tenureId)
  const nameOf = useNames(OFFICIALS, others.flatMap((tenureId) => tenureOfficials.get(tenureId) ?? []))
  return (
    <>
      <p><Tag color={row.outcome === 'in' ? 'green' : 'default'}>{term('outcome', row.outcome)}</Tag><Tag>{term('candidateStanding', row.standing)}</Tag>{row.decision !== null && <Tag color="gold">{term('candidateDecision', row.decision)}</Tag>}
        {row.outcome === 'in' && <span>{t('recommend.placed', { quarter: term('quarter', String(row.quarter)), division: row.divisionId, days: row.personDays })}</span>} {row.officialId !== null && <Link to={to(`/portraits/${row.officialId}`)}>{t('nav.officials')}</Link>}</p>
      {row.decidedBecause !== null && <p className="signed-content">{t('recommend.because')}{t('list.colon')}{row.decidedBecause}</p>}
      <h3>{t('recommend.why')}</h3>
      <p className="prose">{language === 'zh' ? row.whyZh : row.whyEn}</p>
      {row.outcome === 'out' && <><h3>{t('recommend.bringsIn')}</h3>{row.bringsIn.length === 0 ? <p className="soft">{t('recommend.nothingBringsIn')}</p> : <ol className="reasons">{row.bringsIn.map(({ says }) => <li key={says.zh}>{say(says)}</li>)}</ol>}</>}
      {others.length > 0 && <><h3>{t('recommend.together')}</h3><p>{others.map((tenureId) => nameOf(tenureOfficials.get(tenureId) ?? '')).join(t('list.comma'))}</p></>}
      <h3>{t('recommend.contributions')} · {t('recommend.scoreOf', { points: row.points })}{row.highest > row.points && <small className="soft">　{t('recommend.upTo', { highest: row.highest })}</small>}</h3>
      <ScoreBar row={row} />
      {formula && (
        <ul className="reasons">
          {sentencesOf({ contributions: row.factors.map((each) => ({ ...each, lowest: each.points })) as unknown as readonly Contribution[] }, formula).map((sentence) => <li key={sentence.factorId}>{say(sentence)}{sentence.source.cites !== formula.source.cites && <div className="source">{t('recommend.source')}{t('list.colon')}{sentence.source.cites}</div>}</li>)}
        </ul>
      )}
      {formula && <p className="soft">{t('recommend.source')}{t('list.colon')}{formula.source.cites} {!formula.source.confirmed && <Tag color="gold">{t('problem.unconfirmed')}</Tag>}</p>}
    </>
  )
}

/** The parts of a score side by side, as wide as their points; the words are beside it. */
export const ScoreBar = ({ row }: { readonly row: PlanCandidate }) => (
  <span className="score-bar" aria-hidden="true">{row.factors.filter(({ points }) => points > 0).map(({ factorId, points }) => <i key={factorId} className={`factor-${factorId}`} style={{ width: `${points}%` }} />)}</span>
)

const Decide = ({ row }: { readonly row: PlanCandidate }) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const [deciding, decide] = useState<keyof typeof ACTS>()
  const offered: readonly (keyof typeof ACTS)[] = row.decision === null ? ['lock', 'exclude'] : ['release']
  return (
    <>
      <Space size={8}>{offered.filter((name) => mayDo(ACTS[name])).map((name) => <ActButton key={name} onClick={() => decide(name)}>{t(`recommend.${name}`)}</ActButton>)}</Space>
      <TransitionDrawer<{ because: string }> command={deciding === undefined ? '' : ACTS[deciding]} title={deciding === undefined ? '' : `${t(`recommend.${deciding}`)} · ${row.officialName ?? ''}`} id={row.planId} open={deciding !== undefined} close={() => decide(undefined)} input={({ because }) => ({ tenureId: row.tenureId, because })}>
        <Form.Item name="because" label={t('recommend.because')} extra={t('recommend.becauseHint')} rules={[{ required: true, message: t('act.required') }]}><Input.TextArea rows={3} maxLength={500} /></Form.Item>
      </TransitionDrawer>
    </>
  )
}
