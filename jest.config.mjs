const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^\\$lib/(.*)$': '<rootDir>/apps/web/src/lib/$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
    // Fastify's inject requires these two ESM-only packages, which Node 20 cannot require.
    '/node_modules/(cookie|content-disposition)/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2023' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!(cookie|content-disposition)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data'],
};

export default {
  maxWorkers: 2,
  // What a spec has loaded is not given back: a worker that holds more than this starts anew, before it spends its time on collecting.
  workerIdleMemoryLimit: '1GB',
  // Specs start servers and databases, on machines that do other things at the same time; nothing is asserted by time.
  testTimeout: 30_000,
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/{libs,apps,scripts}/**/*.spec.ts'], globalSetup: '<rootDir>/libs/testing/global-setup.mjs', globalTeardown: '<rootDir>/libs/testing/global-teardown.mjs' },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['<rootDir>/e2e/**/*.e2e.ts'],
      globalSetup: '<rootDir>/e2e/support/prepare.mjs',
      globalTeardown: '<rootDir>/e2e/support/clean-up.mjs',
      setupFilesAfterEnv: ['<rootDir>/e2e/support/patience.mjs'],
    },
    { ...common, displayName: 'firefox', testMatch: ['<rootDir>/e2e/firefox/*.firefox.ts'] },
  ],
};
