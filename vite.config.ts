import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { embedFiles } from './config/embed-files.mjs';
import { litCuts } from './config/lit-cuts.mjs';
import { oEmbedOf } from './src/embed/oembed.ts';

const here = import.meta.dirname;
const src = (file: string) => resolve(here, 'src', file);

/** Every module of a folder of `src` as an entry of its own. */
const modulesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(src(folder))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [`${folder}/${file.slice(0, -'.ts'.length)}`, src(`${folder}/${file}`)]),
  );

/** For npm: one ES module per source module, Lit left to the page. */
const npm: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: {
      entry: {
        index: src('index.ts'),
        define: src('define.ts'),
        lazy: src('lazy.ts'),
        ...modulesOf('practices'),
        ...modulesOf('translations'),
        'breath/index': src('breath/index.ts'),
        'session/index': src('session/index.ts'),
        'embed/host': src('embed/host.ts'),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit(\/|$)/, /^@lit\//],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js', minify: true },
    },
  },
};

/**
 * A page may allow one policy by each name, and the page's own Lit may already hold `lit-html`. A second copy of this
 * file, whose tags are left out, asks for none: a page that lists `spine-breath` once would report it, and refuse.
 */
const ownTrustedTypesPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  transform(code, id) {
    if (!/\/lit-html\/(.*\/)?lit-html\.js$/.test(id)) return;
    const renamed = code.replace(
      /(\w+)\?\1\.createPolicy\((["'])lit-html\2/,
      '$1&&!customElements.get("spine-breath")?$1.createPolicy("spine-breath"',
    );
    if (renamed === code) this.error('lit-html no longer creates its Trusted Types policy here');
    return { code: renamed, map: null };
  },
};

/** Every browser that the file for script tags is for has constructable style sheets (see the file itself). */
const evergreenStyles: Plugin = {
  name: 'evergreen-styles',
  enforce: 'pre',
  resolveId: (id) => (/(^|\/)css-tag\.js$/.test(id) ? resolve(here, 'config/evergreen-css-tag.mjs') : undefined),
};

/** Takes out of Lit what nothing here uses. */
const leanLit: Plugin = {
  name: 'lean-lit',
  transform(code, id) {
    const cuts = litCuts[/\/(reactive-element|lit-html|lit-element)\.js$/.exec(id)?.[1] ?? ''];
    return (
      cuts && {
        code: cuts.reduce((whole, [what, text, instead = '']) => {
          const cut = whole.replace(text, instead);
          if (cut === whole) this.error(`Lit is written otherwise: look again at the cut "${what}", ${text}`);
          return cut;
        }, code),
        map: null,
      }
    );
  },
};

/**
 * Names by which Lit's own modules, and elements made with it, speak to each other; none that a page may call. Here both
 * sides are in one file, so that they may be short: another two hundred bytes of brotli.
 */
const litNames = [
  '_\\$.+',
  'addController|removeController|addInitializer|createProperty|createRenderRoot|creationScope|converter|elementStyles',
  'enableUpdating|finalizeStyles|firstUpdated|fromAttribute|getPropertyDescriptor|getPropertyOptions|getUpdateComplete',
  'hasChanged|hasUpdated|hostConnected|hostDisconnected|hostUpdate|hostUpdated|isUpdatePending|noAccessor|renderBefore',
  'renderOptions|scheduleUpdate|setConnected|shadowRootOptions|shouldUpdate|toAttribute|useDefault|willUpdate|wrapped',
  // Our own, of what the rooms of the widget hand to each other.
  'settingsOpen|openSettings|toggleFullscreen|soundState|counting|breathSound|corrections|naturalBreath|shortMinutes',
];

/** Minifiers find different things: after rolldown's own, this one takes off another hundred bytes of brotli. */
const secondMinifier: Plugin = {
  name: 'second-minifier',
  async generateBundle(_options, bundle) {
    // Files that are loaded beside use the same short names for the same things.
    let props: object | undefined;
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const nameCache: { props?: object } = props ? { props } : {};
      const { code } = await minify(chunk.code, {
        module: true,
        ecma: 2020,
        compress: { passes: 3, unsafe_arrows: true, pure_getters: true, join_vars: false, keep_fargs: false },
        mangle: { properties: { regex: new RegExp(`^(${litNames.join('|')})$`) } },
        format: { comments: false },
        nameCache,
      });
      ({ props } = nameCache);
      if (code) chunk.code = code;
    }
  },
};

/** What is loaded beside is called by what it is: `guide.js`, `words-de.js`, `practices-de.js`. */
const besideName = ({ facadeModuleId }: { facadeModuleId?: string | null }): string =>
  /translations\/practices\/\w+\.ts$/.test(facadeModuleId ?? '')
    ? 'practices-[name].js'
    : /translations\/\w\w\.ts$/.test(facadeModuleId ?? '')
      ? 'words-[name].js'
      : '[name].js';

/** For a script tag: everything that a breath needs, Lit too, in one minified file; practices and languages beside it. */
const cdn: UserConfig = {
  publicDir: false,
  plugins: [evergreenStyles, leanLit, ownTrustedTypesPolicy, literalsHtmlCssMinifier(), secondMinifier],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    // It would be that of the first minifier alone.
    sourcemap: false,
    lib: { entry: { 'spine-breath': src('define.ts') }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      // In library mode only the output's own `minify` takes the white space out.
      output: { entryFileNames: '[name].js', chunkFileNames: besideName, minify: true },
    },
  },
};

/** The widget is the file beside, by the same name for every script of the page. */
const widgetBeside: Plugin = {
  name: 'widget-beside',
  enforce: 'pre',
  resolveId: (id) => (id === './define.js' ? { id: './spine-breath.js', external: true } : undefined),
};

const embedPage: Plugin = {
  name: 'embed-page',
  generateBundle() {
    for (const [fileName, text] of Object.entries(embedFiles(oEmbedOf)))
      this.emitFile({ type: 'asset', fileName, source: text });
  },
};

/** One more file beside `spine-breath.js`, for frames. */
const beside = (name: string, entry: string, ...plugins: Plugin[]): UserConfig => ({
  publicDir: false,
  plugins: [widgetBeside, secondMinifier, ...plugins],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: false,
    lib: { entry: { [name]: src(entry) }, formats: ['es'] },
    rolldownOptions: { output: { entryFileNames: '[name].js', minify: true } },
  },
});

const demoPages = readdirSync(resolve(here, 'demo'))
  .filter((file) => file.endsWith('.html'))
  .map((file) => resolve(here, 'demo', file));

/** Pages with a script tag stay as a blogger writes them; built, all of `dist/cdn` lies beside them. */
const scriptTagFile: Plugin = {
  name: 'script-tag-file',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace(/src="(spine-breath|lazy)\.js"/g, 'vite-ignore $&'),
  },
  generateBundle() {
    const folder = resolve(here, 'dist/cdn');
    if (!existsSync(folder)) this.error('dist/cdn is missing: run `npm run build:cdn` first');
    for (const fileName of readdirSync(folder))
      this.emitFile({ type: 'asset', fileName, source: readFileSync(resolve(folder, fileName)) });
  },
};

/** The page for frames while one writes; built, it comes with `dist/cdn`. */
const embedPageServed: Plugin = {
  name: 'embed-page-served',
  apply: 'serve',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const name = /^\/(embed\.html|embed\.css|oembed\.json)($|\?)/.exec(request.url ?? '')?.[1];
      const text = name && embedFiles(oEmbedOf)[name];
      if (!name || !text) return next();
      response.setHeader(
        'content-type',
        `${name.endsWith('html') ? 'text/html' : name.endsWith('css') ? 'text/css' : 'application/json'}; charset=utf-8`,
      );
      response.end(text);
    });
  },
};

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** The demo pages: `vite`, `vite build`, `vite preview`. */
const demo: UserConfig = {
  root: 'demo',
  base: './',
  plugins: [scriptTagFile, embedPageServed],
  resolve: {
    alias: [
      // A page's `../src/…` reaches the server as `/src/…`.
      { find: /^\/src\//, replacement: `${src('')}/` },
      { find: /^\/spine-breath\.js$/, replacement: src('define.ts') },
      { find: /^\/lazy\.js$/, replacement: src('lazy.ts') },
      { find: /^\/embed\.js$/, replacement: src('embed-page.ts') },
      { find: /^\/host\.js$/, replacement: src('embed-host.ts') },
    ],
  },
  server: { port: 5173, open: hasScreen },
  // Modules in a sandboxed frame are fetched across origins.
  preview: { cors: { origin: '*' } },
  build: {
    outDir: resolve(here, 'dist-demo'),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: demoPages },
  },
};

const modes: Readonly<Record<string, UserConfig>> = {
  npm,
  cdn,
  lazy: beside('lazy', 'lazy.ts'),
  embed: beside('embed', 'embed-page.ts', embedPage),
  host: beside('host', 'embed-host.ts'),
};

export default defineConfig(({ mode }) => modes[mode] ?? demo);
