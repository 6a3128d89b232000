import tseslint from 'typescript-eslint';

/** Lint rules for src and test; run with `-c src/eslint.config.js` so that the top level stays free of tool files. */
export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.library/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname + '/..' } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A fifth of the time of all rules, for enums and look-alike classes: the code has no enum of its own.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      // The whole of zod is 17 kB (gzip) more in the pane and slower to start.
      'no-restricted-imports': ['error', { paths: [{ name: 'zod', message: "Import from 'zod/mini'." }] }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      // The oldest webviews that the pages are built for (browserslist in package.json) do not have them; nothing is polyfilled.
      'no-restricted-properties': [
        'error',
        ...['toReversed', 'toSorted', 'toSpliced', 'randomUUID'].map((property) => ({ property })),
      ],
    },
  },
  { files: ['src/cli/**', 'src/build/template/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{js,cjs}'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
