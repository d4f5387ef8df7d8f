import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use an `as const` object and a union of its values.' };
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that one thing has one name everywhere.',
};

export default defineConfig(
  { ignores: ['dist/**', 'dist-demo/**', 'coverage/**', 'test/frameworks/fixtures/**'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts', 'bench/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    // The wc rules see only direct subclasses of HTMLElement unless told about LitElement.
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Lit binds `@click=${this.method}` to the host.
      '@typescript-eslint/unbound-method': 'off',
      // LitElement implements every lifecycle callback.
      'wc/guard-super-call': 'off',
      'no-restricted-syntax': ['error', noEnum, noDefaultExport],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      // chai-a11y-axe types every assertion as a promise.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  {
    files: ['vite.config.ts', '{config,scripts,test,bench}/**/*.mjs'],
    extends: [tseslint.configs.recommended],
  },
);
