// 审计取证单: what it takes down, from whom, until when an opinion is awaited, what came back, and what became of it.
import { auditItems, one, type Asking } from './asking.ts'
import { form, LINE, TALL, text, type BoxLine, type Content, type Paragraph } from './form.ts'
import type { Evidence, Project } from './rows.ts'
import type { Speech } from './speech.ts'

type Facts = { readonly row: Evidence; readonly project: Project; readonly items: ReadonlyMap<string, string> }

const gather = async (ask: Asking, evidenceId: string): Promise<Facts | undefined> => {
  const row = await one<Evidence>(ask, 'ListEvidence', { evidenceId, kind: 'evidenceSheet' })
  if (row === undefined) return undefined
  const project = await one<Project>(ask, 'ListProjects', { projectId: row.projectId })
  return project === undefined ? undefined : { row, project, items: await auditItems(ask, row.projectId) }
}

/** What the provider said; room for it while nothing came back. */
const opinionOn = (row: Evidence, { t, term }: Speech): Content => {
  const provider = [row.providerUnit, row.providerPerson].filter((each) => each !== null).join(' ') + t('colon')
  if (row.sheet === 'none' || row.sheet === 'sent') return [[provider, TALL]]
  const said: Paragraph = [provider, { strong: term('sheetStanding', row.sheet) }, `${row.sheetLate ? `（${t('late')}）` : ''} ${row.sheetReturnedOn ?? ''}`.trimEnd()]
  return [said, ...text(row.sheetSays)]
}

/** What became of the objection; room to say it while it is unanswered, and no such box where nobody objects. */
const adoptionOf = (row: Evidence, { t, term }: Speech): readonly BoxLine[] => {
  if (row.sheet !== 'objected') return []
  return [[{ label: t('answer'), value: row.sheetAdoption === null ? [[TALL]] : [[{ strong: term('adoption', row.sheetAdoption) }], ...text(row.sheetAdoptionReason)] }]]
}

/** Who signed or why nobody did, with room for a seal. */
const sealOn = (row: Evidence, { label }: Speech): Content => [...text(row.signedBy ?? (row.unsignedReason === null ? null : label('unsigned') + row.unsignedReason)), [TALL]]

/** The day the opinion is awaited until, what silence means, and when the sheet went out. */
const dueOn = (row: Evidence, { t }: Speech): Content => [
  [row.sheetDueOn ?? LINE, t('silenceNote')],
  ...text(row.sheetSentOn === null ? null : [t('sent', { on: row.sheetSentOn }), ...(row.sheetRounds > 1 ? [t('nthRound', { n: row.sheetRounds })] : [])].join(' ')),
]

export const evidenceSheet = form<Facts>('evidence-sheet', {
  says: { zh: '审计取证单', en: 'Audit evidence sheet' }, gather,
  lay: ({ row, project, items }, speech) => {
    const { t, label, term, nameOf } = speech
    return {
      called: `${project.projectNo} ${row.title.replace(/^审计取证单[：:]\s*/, '')}`, projectId: row.projectId, wide: false,
      above: { left: [label('no'), LINE], right: [`${label('page')}${t('pageBlank')}　${label('secrecy')}${term('secrecy', row.secrecy)}`] },
      parts: [
        ...(row.withdrawnReason === null ? [] : [{ is: 'warning', says: label('withdrawn') + row.withdrawnReason } as const]),
        { is: 'boxes', lines: [
          [{ label: t('project'), value: text(`${project.projectNo} ${project.title}`) }],
          [{ label: t('audited'), value: text(row.outsideParty ? row.providerUnit : project.unitName ?? project.unitId) }],
          [{ label: t('item'), value: text(row.auditItemIds.map((id) => items.get(id) ?? id).join(t('semicolon')) || '—') }],
          [{ label: t('summary'), value: [...text(row.title, t('proves', { from: row.provesFrom, to: row.provesTo })), [TALL]] }],
          [{ label: t('auditors'), value: [[row.collectors.map(nameOf).join(t('comma')), LINE]] }, { label: t('madeOn'), value: text(row.obtainedOn) }],
          [{ label: t('opinion'), value: opinionOn(row, speech) }],
          ...adoptionOf(row, speech),
          [{ label: t('seal'), value: sealOn(row, speech) }, { label: t('on'), value: [[row.signedOn ?? row.sheetReturnedOn ?? LINE]] }],
          [{ label: t('attached'), value: text(t('pagesBlank')) }, { label: t('dueOn'), value: dueOn(row, speech) }],
        ] },
        { is: 'note', says: t('ban') },
      ],
      record: t('record', { id: row.evidenceId, hash: row.fileHash }),
    }
  },
})
