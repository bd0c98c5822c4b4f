import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Modules that only the rim of the program may touch (ARCHITECTURE.md, invariants 2 and 3). */
const outsideWorld = {
  paths: [
    'vscode',
    'fs',
    'node:fs',
    'node:fs/promises',
    'http',
    'node:http',
    'https',
    'node:https',
    'net',
    'node:net',
    'child_process',
    'node:child_process',
    'node:timers',
    'node:timers/promises',
  ].map(name => ({
    name,
    message: 'The core reads what it is handed: no vscode, no files, no network, no clock.',
  })),
  patterns: [
    {
      group: [
        'vscode-languageserver',
        'vscode-languageserver/*',
        'vscode-languageclient',
        'vscode-languageclient/*',
      ],
      message: 'Only server/src/lsp and client/src/languageClient.ts know the Language Server Protocol.',
    },
  ],
};

const core = ['connector', 'engine', 'rules', 'schema', 'packaging', 'features'].map(
  folder => `server/src/${folder}/**/*.ts`,
);

export default tseslint.config(
  { ignores: ['dist', 'out', '.cache', '**/*.generated.*', 'examples', 'node_modules'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['test', 'it', 'describe', 'suite', 'before', 'after'],
            },
          ],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-imports': ['error', { patterns: outsideWorld.patterns, paths: [outsideWorld.paths[0]] }],
    },
  },
  {
    files: core,
    rules: {
      'no-restricted-imports': ['error', outsideWorld],
      'no-restricted-globals': ['error', 'fetch', 'setTimeout', 'setInterval', 'process'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is handed in.' },
        { object: 'performance', property: 'now', message: 'The clock is handed in.' },
      ],
    },
  },
  {
    files: ['server/src/rules/**/*.ts'],
    ignores: ['server/src/rules/registry.generated.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: outsideWorld.paths,
          patterns: [
            ...outsideWorld.patterns,
            { group: ['./*', '../*/*', '!../../*'], message: 'No rule imports another rule.' },
          ],
        },
      ],
    },
  },
  {
    files: ['server/src/lsp/**/*.ts', 'test/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'vscode', message: 'The server does not know vscode.' }] },
      ],
    },
  },
  {
    files: [
      'client/src/extension.ts',
      'client/src/languageClient.ts',
      'client/src/{commands,views,ui}/**/*.ts',
      'test/host/**/*.ts',
    ],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        performance: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
);
