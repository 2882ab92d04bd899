// The field's own terms for the values that events carry: one table, both languages, so that every screen says the same.
import type { Words } from '../../../packages/kernel/rule.ts'

const term = (zh: string, en: string): Words => ({ zh, en })

export const TERMS = {
  phase: {
    preparing: term('审前准备', 'Preparation'), fieldwork: term('现场实施', 'Fieldwork'), comments: term('征求意见', 'Comments'), review: term('复核审理', 'Review'), issuing: term('审定出具', 'Issuing'),
    rectification: term('整改', 'Rectification'), closed: term('办结', 'Closed'), archived: term('归档', 'Archived'), terminated: term('终止', 'Terminated'), underWay: term('在办', 'Under way'), reported: term('已出报告', 'Reported'),
  },
  holder: {
    team: term('审计组', 'Team'), division: term('业务处室', 'Division'), economicResponsibility: term('经责复核', 'ER review'), legal: term('法规审理', 'Legal review'), bureauOffice: term('局办公室', 'Bureau office'),
    chiefAuditor: term('总审计师', 'Chief auditor'), deputyDirector: term('分管局领导', 'Deputy director'), director: term('局领导', 'Director'),
    audited: term('被审计方', 'Audited party'), office: term('审委办', 'Committee office'), nobody: term('无', 'Nobody'), audit: term('审计方', 'Audit side'), unit: term('被审计单位', 'Audited unit'),
  },
  kind: { inOffice: term('任中', 'In office'), departure: term('离任', 'Departure') },
  standing: {
    inPost: term('在任', 'In post'), leaving: term('拟离任', 'Leaving'), left: term('已离任', 'Left'), active: term('存续', 'Active'), merged: term('已合并', 'Merged'), dissolved: term('已撤销', 'Dissolved'),
    proposed: term('拟列', 'Proposed'), consulted: term('已商组织部', 'Consulted'), submitted: term('已报送', 'Submitted'), approved: term('已批准', 'Approved'), leftOut: term('未列入', 'Left out'), withdrawn: term('已撤回', 'Withdrawn'),
    removed: term('已调减', 'Removed'), rejected: term('未通过', 'Rejected'), terminated: term('终止', 'Terminated'),
    open: term('未定', 'Open'), confirmed: term('已确认', 'Confirmed'), unreported: term('未反映', 'Unreported'), overturned: term('已撤销', 'Overturned'), determined: term('已认定', 'Determined'),
    handedOver: term('已移交', 'Handed over'), ordered: term('已下达', 'Ordered'), running: term('整改中', 'Running'), accepted: term('已销号', 'Accepted'), cannotRectify: term('无法整改(经批准)', 'Cannot be rectified'), none: term('—', '—'),
    recorded: term('已登记', 'Recorded'), reviewed: term('已审理', 'Reviewed'), underWay: term('办理中', 'Under way'), returned: term('已退回', 'Returned'), fedBack: term('已反馈', 'Fed back'),
    sent: term('已移送', 'Sent'), received: term('已接收', 'Received'), investigating: term('调查中', 'Investigating'), handled: term('已办理', 'Handled'),
  },
  class: { immediate: term('立行立改', 'Immediate'), phased: term('分阶段整改', 'Phased'), continuous: term('持续整改', 'Continuous') },
  responsibility: { direct: term('直接责任', 'Direct'), leadership: term('领导责任', 'Leadership'), notAttributed: term('不界定责任', 'Not attributed') },
  focusArea: {
    policyImplementation: term('重大决策部署贯彻落实', 'Policy implementation'), riskPrevention: term('重大经济风险防范化解', 'Risk prevention'), reform: term('重大改革举措推进', 'Reform'), livelihood: term('重大民生事项保障', 'Livelihood'),
    economicDecisions: term('重大经济事项决策', 'Economic decisions'), integrity: term('廉洁从政', 'Integrity'), internalControl: term('内部控制', 'Internal control'), pastRectification: term('以往审计整改', 'Past rectification'),
  },
  nature: { violation: term('违规金额', 'Violation'), lossWaste: term('损失浪费金额', 'Loss or waste'), irregular: term('管理不规范金额', 'Irregular management') },
  consequence: { lossOrWaste: term('公共资金、国有资产、国有资源损失浪费', 'Loss or waste of public funds, assets or resources'), ecologicalDamage: term('生态环境破坏', 'Ecological damage'), publicInterestHarm: term('公共利益损害', 'Harm to the public interest') },
  ground: { comments: term('征求意见', 'Comments'), review: term('复核审理', 'Review'), newEvidence: term('补充证据', 'New evidence'), tolerance: term('容错', 'Tolerance'), appeal: term('申诉复查', 'Appeal') },
  tolerance: { exempt: term('免责', 'Exempt'), lighter: term('从轻定责', 'Lighter'), none: term('不适用', 'Not applied') },
  dueWhat: {
    start: term('进点', 'Start'), fieldworkFinish: term('现场实施结束', 'End of fieldwork'), report: term('审计报告', 'Report'), comments: term('征求意见', 'Comments'), signing: term('签发', 'Signing'), rectification: term('整改', 'Rectification'), archive: term('归档', 'Archiving'),
  },
  layer: { team: term('审计组', 'Team'), division: term('业务处室', 'Division'), economicResponsibility: term('经责复核', 'ER review'), legal: term('法规审理', 'Legal review') },
  disposition: { reportBody: term('列入报告正文', 'In the report'), scheduleOnly: term('仅列入问题清单', 'In the schedule only') },
  paper: { awaitingReview: term('待审核', 'Awaiting review'), approved: term('予以认可', 'Accepted'), moreEvidence: term('责成补充证据', 'More evidence'), correctConclusion: term('纠正结论', 'Correct the conclusion') },
  proof: { voucher: term('凭证', 'Voucher'), certificate: term('证明', 'Certificate'), reply: term('复函', 'Reply'), approval: term('批复', 'Approval'), ruleText: term('制度文本', 'Text of a rule') },
  decision: { met: term('符合', 'Met'), notApplicable: term('不适用', 'Not applicable'), cannotBeMet: term('无法达到', 'Cannot be met') },
  coverage: { audited: term('已全部覆盖', 'Covered'), partly: term('部分覆盖', 'Partly covered'), underWay: term('审计进行中', 'Audit under way'), unaudited: term('未审计', 'Not audited') },
  evidenceKind: {
    document: term('书面文件', 'Document'), evidenceSheet: term('审计取证单', 'Evidence sheet'), electronicData: term('电子数据', 'Electronic data'), photograph: term('照片', 'Photograph'), recording: term('录音录像', 'Recording'),
    interviewRecord: term('询问笔录', 'Interview record'), siteInspection: term('现场勘验', 'Site inspection'), expertOpinion: term('鉴定意见', 'Expert opinion'),
  },
  secrecy: { none: term('公开', 'Public'), workSecret: term('工作秘密', 'Work secret'), stateSecretRef: term('国家秘密（仅引用）', 'State secret (reference)') },
  receiver: { disciplineSupervision: term('纪检监察机关', 'Discipline and supervision'), publicSecurity: term('公安机关', 'Public security'), competentAuthority: term('主管部门', 'Competent authority'), personnelAuthority: term('组织人事部门', 'Personnel authority'), auditBureau: term('审计机关', 'Audit bureau') },
  hopRole: { supervise: term('督办', 'Supervises'), handle: term('办理', 'Handles') },
  grade: { good: term('好', 'Good'), fairlyGood: term('较好', 'Fairly good'), average: term('一般', 'Average'), poor: term('较差', 'Poor') },
  reply: { agree: term('同意', 'Agree'), adjust: term('调整', 'Adjust'), unsuitable: term('不宜', 'Unsuitable') },
  level: {
    municipalDepartment: term('市直部门', 'Municipal department'), district: term('区县（市）', 'District'), publicInstitution: term('事业单位', 'Public institution'), stateOwnedEnterprise: term('国有企业', 'State-owned enterprise'), developmentZone: term('功能区', 'Development zone'),
    municipal: term('市直', 'Municipal'),
  },
  rank: {
    bureauPrincipal: term('厅局级正职', 'Bureau principal'), bureauDeputy: term('厅局级副职', 'Bureau deputy'), countyDivisionPrincipal: term('县处级正职', 'County/division principal'), countyDivisionDeputy: term('县处级副职', 'County/division deputy'),
    townshipSectionPrincipal: term('乡科级正职', 'Township/section principal'), unranked: term('未定级', 'Unranked'),
  },
  capacity: { principal: term('正职', 'Principal'), deputyInCharge: term('主持工作副职', 'Deputy in charge'), actingDeputy: term('实际负责副职', 'Acting deputy'), legalRepresentative: term('法定代表人', 'Legal representative'), actualHead: term('实际行使职权人', 'Actual head'), designated: term('指定', 'Designated') },
  clueKind: { confirmedMatter: term('移送事项', 'Confirmed matter'), suspicion: term('疑点线索', 'Suspicion') },
  documentKind: { auditNotice: term('审计通知书', 'Audit notice'), consultationLetter: term('征求意见书', 'Letter for comments'), auditDecision: term('审计决定书', 'Audit decision'), erReport: term('经济责任审计报告', 'Audit report'), resultReport: term('经济责任审计结果报告', 'Result report') },
  signingNode: {
    drafter: term('起草人', 'Drafter'), division: term('业务处室', 'Division'), economicResponsibility: term('经责复核', 'ER review'), legal: term('法规审理', 'Legal review'), office: term('局办公室', 'Bureau office'), chiefAuditor: term('总审计师', 'Chief auditor'),
    deputyDirector: term('分管局领导', 'Deputy director'), director: term('局主要领导', 'Director'),
  },
  signingStanding: { signing: term('审签中', 'Being signed'), withDrafter: term('退回起草人', 'With its drafter'), signed: term('已签毕', 'Signed by all'), abandoned: term('已作废', 'Abandoned') },
  voided: { returned: term('退回后失效', 'void since the return'), revised: term('换稿后失效', 'void since the new content') },
  adoption: { open: term('待答复', 'Open'), adopted: term('采纳', 'Adopted'), partlyAdopted: term('部分采纳', 'Partly adopted'), notAdopted: term('不采纳', 'Not adopted') },
  reviewOutcome: { agreed: term('同意', 'Agreed'), returned: term('退回修改', 'Returned') },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>

export type Vocabulary = keyof typeof TERMS
