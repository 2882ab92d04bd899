// The steps of an audit to which an entry of a catalogue may belong: names of commands, so that it is shown where the step is done.
export const STEPS = [
  'EstablishProject', 'FormTeam', 'ChangeTeam', 'RecordPreAuditSurvey', 'DraftImplementationPlan', 'ApproveImplementationPlan', 'ServeNotice', 'HoldEntryMeeting', 'StartFieldwork',
  'ListDuty', 'ListDecision', 'ListVerification', 'ConcludeVerification', 'RequestData', 'CollectEvidence', 'RecordSignature', 'DraftWorkingPaper', 'ReviewWorkingPaper',
  'RaiseFinding', 'AlignTenure', 'DetermineResponsibility', 'AssessTolerance', 'FinishFieldwork', 'DraftReport', 'RequestComments', 'RecordComment', 'ResolveComment', 'ReviewReport', 'AnswerReviewPoint',
  'GiveEvaluation', 'SignDocument', 'IssueReport', 'ServeReport', 'OrderRectification', 'AcceptRectification', 'RecordClue', 'CloseProject', 'ArchiveProject',
] as const
