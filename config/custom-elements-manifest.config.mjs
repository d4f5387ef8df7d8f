const isState = (member) =>
  member.modifiers?.some((modifier) => modifier.expression?.expression?.getText() === 'state') ?? false;

const isHidden = ({ name = '', privacy }) => /^[_#]/.test(name) || privacy === 'private' || privacy === 'protected';

/** Drops what is internal. */
const publicOnly = {
  name: 'public-only',

  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.getText());
    if (!declaration?.members) return;
    const states = new Set(node.members.filter(isState).map((member) => member.name.getText()));
    declaration.members = declaration.members.filter(({ name }) => !states.has(name));
  },

  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (!declaration.members) continue;
        declaration.members = declaration.members.filter((member) => !isHidden(member));
        const isPublic = ({ fieldName }) => !fieldName || declaration.members.some(({ name }) => name === fieldName);
        if (declaration.attributes) declaration.attributes = declaration.attributes.filter(isPublic);
      }
    }
  },
};

/** Reads the tags from `HTMLElementTagNameMap`, where TypeScript has them from too. */
function tagsFromTypes() {
  const definitions = [];
  return {
    name: 'tags-from-types',

    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementTagNameMap') return;
      for (const { name, type } of node.members) {
        definitions.push({ tagName: name.text, className: type.getText(), definedIn: moduleDoc.path });
      }
    },

    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const { tagName, className, definedIn } of definitions) {
        const home = modules.find(({ declarations }) => declarations?.some(({ name }) => name === className));
        const declaration = home?.declarations.find(({ name }) => name === className);
        if (!declaration) throw new Error(`No class ${className} for <${tagName}>`);
        Object.assign(declaration, { tagName, customElement: true });
        const { exports } = modules.find(({ path }) => path === definedIn);
        const isListed = exports.some(({ kind, name }) => kind === 'custom-element-definition' && name === tagName);
        if (isListed) continue;
        exports.push({
          kind: 'custom-element-definition',
          name: tagName,
          declaration: { name: className, module: home.path },
        });
      }
    },
  };
}

/** Points paths at what is published. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase: ({ customElementsManifest }) => rewritePaths(customElementsManifest),
};

function rewritePaths(value) {
  if (!value || typeof value !== 'object') return;
  for (const key of ['path', 'module']) {
    if (typeof value[key] === 'string') value[key] = value[key].replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
  }
  Object.values(value).forEach(rewritePaths);
}

export default {
  globs: ['src/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly, tagsFromTypes(), publishedPaths],
};
