/** What may import what. CONTRIBUTING.md, "What may import what", says the same in words. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Files that import each other cannot be read or tested one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unresolvable',
      comment: 'An import that leads nowhere would also slip through the rules below.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-imports-little',
      comment:
        'Shared rules and contracts run in both server and browser: zod, temporal-polyfill and themselves.',
      severity: 'error',
      from: { path: '^packages/shared/src/', pathNot: '[.]test[.]ts$' },
      to: { pathNot: ['^packages/shared/src/', '/node_modules/(zod|temporal-polyfill)/'] },
    },
    {
      name: 'web-never-imports-api',
      comment: 'The web knows the API by its contracts only.',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^api/' },
    },
    {
      name: 'api-never-imports-web',
      comment: 'The API serves the built web as files.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^web/' },
    },
    {
      name: 'modules-meet-at-their-doors',
      comment:
        "Another module's queries, policy and commands are open to a module; its routes and presenter are its own.",
      severity: 'error',
      from: { path: '^api/src/modules/([^/]+)/', pathNot: '[.]test[.]ts$' },
      to: {
        path: '^api/src/modules/',
        pathNot: '^api/src/modules/($1/|[^/]+/(queries[.]ts$|policy[.]ts$|commands/))',
      },
    },
    {
      name: 'nothing-imports-accountability',
      comment:
        'The board page reads every module, so nothing may lean on it; app.ts registers its routes, and jobs.ts what a day that passed does.',
      severity: 'error',
      from: {
        path: '^(api|web|packages)/',
        pathNot: '^api/src/(app[.]ts$|jobs/jobs[.]ts$|modules/accountability/)|^api/test/|[.]test[.]ts$',
      },
      to: { path: '^api/src/modules/accountability/' },
    },
    {
      name: 'sql-in-queries-only',
      comment:
        'SQL builders live in queries.ts, access/visible-schools.ts and db/, so that every read can be found.',
      severity: 'error',
      from: {
        path: '^api/src/',
        pathNot: '^api/src/(modules/[^/]+/queries[.]ts$|access/visible-schools[.]ts$|db/)|[.]test[.]ts$',
      },
      to: { path: '/node_modules/drizzle-orm/' },
    },
    {
      name: 'no-tests-in-production',
      comment: 'Test harness and factories stay out of what runs.',
      severity: 'error',
      from: { pathNot: '[.]test[.]tsx?$|^web/src/test-setup[.]ts$|^api/test/' },
      to: { path: '[.]test[.]tsx?$|^web/src/test-setup[.]ts$|^api/test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]gen[.]ts$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.css'],
    },
  },
}
