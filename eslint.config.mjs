import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import * as jsonc from 'jsonc-eslint-parser';

const cloudFree = ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs', '@aws-sdk/*'];
const core = ['layer:core', 'layer:data'];

/** Who may import whom: the table of docs/architecture.md, held by the linter. */
const boundaries = [
  { sourceTag: 'layer:core', onlyDependOnLibsWithTags: core, bannedExternalImports: cloudFree },
  { sourceTag: 'layer:data', onlyDependOnLibsWithTags: [], bannedExternalImports: [...cloudFree, 'zod'] },
  { sourceTag: 'room:findings', onlyDependOnLibsWithTags: ['layer:data'] },
  {
    sourceTag: 'room:messages',
    onlyDependOnLibsWithTags: ['room:findings', 'room:indicators', 'layer:data'],
  },
  { sourceTag: 'room:routing', onlyDependOnLibsWithTags: ['room:findings', 'layer:data'] },
  {
    sourceTag: 'layer:engine',
    onlyDependOnLibsWithTags: ['room:findings', 'room:routing', 'layer:data'],
    bannedExternalImports: ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs'],
  },
  {
    sourceTag: 'layer:construct',
    onlyDependOnLibsWithTags: ['room:findings', 'room:indicators', 'room:routing', 'layer:data'],
    bannedExternalImports: ['@aws-sdk/*', 'zod'],
  },
  {
    sourceTag: 'layer:function',
    onlyDependOnLibsWithTags: ['room:findings', 'layer:data'],
    bannedExternalImports: ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs', 'zod'],
  },
  {
    sourceTag: 'layer:app',
    onlyDependOnLibsWithTags: [...core, 'layer:function'],
    bannedExternalImports: ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs', 'zod'],
  },
  {
    sourceTag: 'layer:infra',
    onlyDependOnLibsWithTags: ['layer:construct'],
    bannedExternalImports: ['@aws-sdk/*'],
  },
  {
    sourceTag: 'layer:cli',
    // The construct is an optional peer, loaded by `tocsin template` alone.
    onlyDependOnLibsWithTags: ['layer:core', 'layer:engine', 'layer:construct', 'layer:data'],
  },
  {
    sourceTag: 'layer:release',
    onlyDependOnLibsWithTags: ['layer:data'],
    bannedExternalImports: [...cloudFree, 'zod'],
  },
  {
    sourceTag: 'layer:readme',
    onlyDependOnLibsWithTags: ['layer:core', 'layer:construct', 'layer:release'],
  },
];

export default [
  { ignores: ['**/dist', '**/out-tsc', '**/cdk.out', '**/test-output', '**/node_modules'] },
  ...nx.configs['flat/base'],
  ...nx.configs['flat/typescript'],
  ...nx.configs['flat/javascript'],
  prettier,
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.cjs', '**/*.js'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: ['.*eslint\\.config\\.mjs$'],
          depConstraints: boundaries,
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[imported.name='z']",
          message: "Write `import * as z from 'zod'`: the named import defeats tree-shaking.",
        },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/package.json'],
    languageOptions: { parser: jsonc },
    rules: {
      '@nx/dependency-checks': [
        'error',
        {
          ignoredDependencies: ['@types/aws-lambda'],
          ignoredFiles: [
            '{projectRoot}/**/*.spec.ts',
            '{projectRoot}/bench/**',
            '{projectRoot}/tools/**',
            '{projectRoot}/eslint.config.mjs',
            '{projectRoot}/jest.config.cjs',
          ],
        },
      ],
    },
  },
];
