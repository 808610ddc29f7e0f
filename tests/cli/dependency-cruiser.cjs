const CORE = '^lib/(article|listen|notes|search|transfer)/';

/**
 * The README's table of who may import whom. Imports of types count: a layer that knows another's types knows the layer.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one idea, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-core',
      comment: 'The core knows articles and notes: no browser, no database, no screen.',
      severity: 'error',
      from: { path: CORE },
      to: { path: '^(lib/(db|browser|state|offline|i18n)|components|entrypoints)/' },
    },
    {
      name: 'pure-core-libraries',
      severity: 'error',
      from: { path: CORE },
      to: { path: 'node_modules/(dexie|wxt|@wxt-dev|preact|@preact)/' },
    },
    {
      name: 'shared-is-lowest',
      comment: 'What everybody may use uses nobody.',
      severity: 'error',
      from: { path: '^lib/shared/' },
      to: { path: '^(lib/(?!shared/)|components/|entrypoints/)' },
    },
    {
      name: 'database-alone',
      severity: 'error',
      from: { path: '^lib/db/' },
      to: {
        path: '^(lib/(browser|state|offline|i18n)|components|entrypoints)/|node_modules/(wxt|@wxt-dev|preact|@preact)/',
      },
    },
    {
      name: 'browser-edge-alone',
      severity: 'error',
      from: { path: '^lib/browser/' },
      to: { path: '^(lib/(db|state|offline|i18n)|components|entrypoints)/|node_modules/(dexie|preact|@preact)/' },
    },
    {
      name: 'state-has-no-screen',
      severity: 'error',
      from: { path: '^lib/state/' },
      to: { path: '^(components|entrypoints|lib/i18n)/|node_modules/preact/' },
    },
    {
      name: 'offline-is-told-of-the-browser',
      comment: 'It uses the database; what it needs of the browser is passed in.',
      severity: 'error',
      from: { path: '^lib/offline/' },
      to: {
        path: '^(lib/(browser|state|i18n)|components|entrypoints)/|node_modules/(dexie|preact|@preact|wxt|@wxt-dev)/',
      },
    },
    {
      name: 'only-screens-translate',
      severity: 'error',
      from: { path: '^lib/i18n/' },
      to: { path: '^(lib/(?!i18n/|shared/)|components/|entrypoints/)' },
    },
    {
      name: 'components-get-values',
      comment: 'Values and callbacks in, markup out.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(lib/(db|browser|state|offline)|entrypoints)/|node_modules/(dexie|wxt|@wxt-dev|@preact)/' },
    },
    {
      name: 'contexts-are-apart',
      comment: 'Each entrypoint runs on its own: what two of them need belongs below.',
      severity: 'error',
      from: { path: '^entrypoints/([^/.]+)' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1' },
    },
    {
      name: 'one-door-to-the-browser',
      severity: 'error',
      from: { pathNot: '^(lib/browser|lib/i18n|entrypoints)/' },
      to: { path: 'node_modules/(wxt|@wxt-dev)/' },
    },
    {
      name: 'one-door-to-the-database',
      severity: 'error',
      from: { pathNot: '^lib/db/' },
      to: { path: 'node_modules/dexie/' },
    },
    {
      name: 'only-what-is-shipped',
      comment: 'The product is made of dependencies; tools are for the build and the tests.',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: '^entrypoints/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/wxt/' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(#i18n|wxt/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'browser', 'default'] },
  },
};
