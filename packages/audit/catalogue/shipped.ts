// The catalogues that the product brings along (示例): examples to be replaced by the bureau's own, recorded through PublishCatalogue at the first start.
import type { CatalogueDescribed, CatalogueEntry, CatalogueKind } from './events.ts'
import { classIntervals, documentCodes, listColumns, rectificationRulings, sixDemands, sixMusts } from './shipped-lists.ts'

const FROM = '2019-07-07' // the 2019 provisions take effect: no earlier audit is kept here

/** A line with its step; `proofNeeded` where evidence shows that it was done. */
const line = (entryId: string, says: string, step?: CatalogueEntry['step'], proofNeeded = false): CatalogueEntry => ({ entryId, says, ...(step === undefined ? {} : { step }), proofNeeded })

const fieldChecklist: CatalogueDescribed = {
  title: '现场审计“十个一”（示例）',
  effectiveFrom: FROM,
  source: { confirmed: false, cites: '示例：郑州市审计局指导意见列有“十个一”，未见公开清单，本清单为产品示例，待替换' },
  entries: [
    line('entry-meeting', '一次进点会', 'HoldEntryMeeting', true),
    line('public-notice', '一次审计公示', 'HoldEntryMeeting', true),
    line('duty-report', '一次听取述职', 'StartFieldwork', true),
    line('interviews', '一轮班子成员谈话', 'CollectEvidence', true),
    line('assessment', '一次民主测评', 'CollectEvidence', true),
    line('duties-and-decisions', '一份职责权限与决策清单核对', 'ListDecision', true),
    line('site-visit', '一次实地查看', 'CollectEvidence', true),
    line('team-meetings', '一次审计组碰头会（每周）', 'DraftWorkingPaper', true),
    line('doubts-checked', '一次疑点集中核实', 'ConcludeVerification', true),
    line('exit-exchange', '一次离点前交换意见', 'FinishFieldwork', true),
  ],
}

const qualityGuide: CatalogueDescribed = {
  title: '质量控制指南（示例）',
  effectiveFrom: FROM,
  source: { confirmed: false, cites: '示例，待核实：依据《审计法》《审计法实施条例》和所见经济责任审计文书格式（县级审计局使用本）整理，待替换为本局指南' },
  entries: [
    line('recusal', '审计组成员逐人作回避声明；与被审计单位或者审计事项有利害关系的，应当回避。', 'FormTeam', true),
    line('survey', '审前调查形成三份记录：单位基本情况、存在重要问题的可能性、审计事项和应对措施。', 'RecordPreAuditSurvey'),
    line('implementation-plan', '实施方案由审计组起草，经业务部门、分管领导审核，提请局长办公会审议。', 'ApproveImplementationPlan'),
    line('notice', '实施审计三日（工作日）前送达审计通知书，本人和单位分别送达并签送达回证。', 'ServeNotice', true),
    line('public-notice', '进点时公示审计项目、审计组驻地、联系电话和“八不准”纪律。', 'HoldEntryMeeting', true),
    line('outside-parties', '向有关单位和个人调查取证，审计人员不少于二人，出示证件和审计通知书副本。', 'CollectEvidence'),
    line('signature', '证据由提供者签名或者盖章；不能取得的，注明原因。', 'CollectEvidence'),
    line('evidence-sheet', '取证单写明反馈截止日，逾期视为无异议；涉嫌犯罪和严重违纪违法的事项不写入取证单。', 'CollectEvidence'),
    line('working-paper', '一个审计事项一份底稿，写明审计过程、事实摘要和结论，未发现问题的也要写明。', 'DraftWorkingPaper'),
    line('paper-review', '审核底稿只有三种意见：予以认可、责成补充证据、纠正结论；后两种须有书面落实情况并经审核人认可。', 'ReviewWorkingPaper'),
    line('finding', '问题写明何人、何时、何事、金额和截至何时的状况，标题含定性和金额；任期内金额单列。', 'RaiseFinding'),
    line('recommendation', '主要问题与审计建议一一对应、顺序一致；离任审计不要求已离任者整改。', 'RaiseFinding'),
    line('unreported', '未在报告中反映的问题列清单并逐项说明理由。', 'DraftReport'),
    line('comments', '本人和单位分别征求意见，十日（工作日）内书面反馈，逾期视同无异议。', 'RequestComments'),
    line('resolution', '每条反馈意见均须核实，说明采纳、部分采纳或者不采纳及理由。', 'ResolveComment'),
    line('review-order', '依次审核、复核、经济责任复核、审理，每条意见说明采纳情况。', 'ReviewReport'),
    line('report', '报告依据和范围与通知书一致；已作承诺的写明；引用未经核实数据的写明来源；每份文书作定密判断。', 'IssueReport'),
    line('service', '报告送达本人和单位并签送达回证，告知申诉的权利和期限。', 'ServeReport', true),
    line('archive', '案卷按结论类、证明类、立项类、备查类四个单元排列。', 'ArchiveProject'),
  ],
}

export const SHIPPED_CATALOGUES: Readonly<Record<CatalogueKind, CatalogueDescribed>> = { fieldChecklist, qualityGuide, sixDemands, sixMusts, listColumns, classIntervals, rectificationRulings, documentCodes }
