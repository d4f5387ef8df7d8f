const isState = (member) =>
  member.modifiers?.some((modifier) => modifier.expression?.expression?.getText() === 'state') ?? false;

/** Drops what is internal and points paths at what is published. */
const published = {
  name: 'published',

  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.getText());
    if (!declaration?.members) return;
    const states = new Set(node.members.filter(isState).map((member) => member.name.getText()));
    declaration.members = declaration.members.filter(({ name }) => !states.has(name));
  },

  packageLinkPhase({ customElementsManifest }) {
    const isHidden = ({ name, privacy }) =>
      /^[_#]/.test(name ?? '') || privacy === 'private' || privacy === 'protected';
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (declaration.members) declaration.members = declaration.members.filter((member) => !isHidden(member));
      }
    }
    rewritePaths(customElementsManifest);
  },
};

function rewritePaths(value) {
  if (!value || typeof value !== 'object') return;
  for (const key of ['path', 'module']) {
    if (typeof value[key] === 'string') value[key] = value[key].replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
  }
  Object.values(value).forEach(rewritePaths);
}

export default { globs: ['src/**/*.ts'], outdir: '.', litelement: true, packagejson: false, plugins: [published] };
