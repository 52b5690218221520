const features = ['identity', 'spaces', 'conversations', 'knowledge', 'ideas', 'trust', 'reputation', 'moderation', 'curation', 'notifications', 'publishing', 'search', 'deflection', 'imports'];

/** A feature may import the index of the features before it in the list, never its own followers. */
const featureOrder = features.map((name, at) => ({
  name: `${name}-imports-only-what-is-above-it`,
  severity: 'error',
  from: { path: `^libs/${name}/` },
  to: { path: `^libs/(${[...features.slice(at + 1), 'ui', 'sdk'].join('|')})/` },
}));

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'contracts-import-only-zod', severity: 'error', from: { path: '^libs/contracts/' }, to: { pathNot: '(^libs/contracts/|node_modules/zod/)' } },
    { name: 'ui-imports-nothing-of-ours', severity: 'error', from: { path: '^libs/ui/' }, to: { path: '^(libs/(?!ui/)|apps/)' } },
    // Both sides scan with it, and a browser loads it for every text box.
    { name: 'secrets-import-nothing', severity: 'error', from: { path: '^libs/secrets/', pathNot: '\\.spec\\.ts$' }, to: { pathNot: '^libs/secrets/' } },
    { name: 'platform-imports-contracts-only', severity: 'error', from: { path: '^libs/platform/', pathNot: '\\.spec\\.ts$' }, to: { path: '^(libs/(?!platform/|contracts/)|apps/)' } },
    ...featureOrder,
    {
      name: 'features-are-entered-by-their-index',
      severity: 'error',
      from: { path: '^(libs/([^/]+)|apps)/', pathNot: '\\.spec\\.ts$' },
      to: { path: `^libs/(${features.join('|')})/`, pathNot: ['^libs/$2/', '^libs/[^/]+/index\\.ts$'] },
    },
    { name: 'libraries-do-not-import-apps', severity: 'error', from: { path: '^libs/', pathNot: '^libs/testing/|\\.spec\\.ts$' }, to: { path: '^apps/' } },
    {
      name: 'web-knows-the-server-by-its-types-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/server/|libs/(?!contracts/|ui/|sdk/|secrets/))', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'embed-knows-the-contracts-by-their-types-only',
      severity: 'error',
      from: { path: '^apps/embed/' },
      to: { path: '^(libs|apps)/', pathNot: ['^apps/embed/', '^apps/web/src/lib/i18n/messages/\\w+/(embed|panel|atoms)\\.json$'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'typeorm-only-where-rows-are-read-and-written',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['\\.(entity|repository|queries)\\.ts$', '/migrations/', '^libs/platform/database/', '^libs/testing/', '\\.spec\\.ts$'] },
      to: { path: 'node_modules/typeorm/' },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^libs/', pathNot: ['\\.spec\\.ts$', '\\.d\\.ts$', '^libs/ui/', '^libs/contracts/', '\\.mjs$'] }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.svelte-kit', '^dist/', '^node_modules/.*/node_modules'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte'], exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
