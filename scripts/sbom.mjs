/**
 * Writes dist/sbom.json: a CycloneDX list of what comes with the package, by package-lock.json. The same commit gives the
 * same file on any machine; `npm sbom` would name the folder it runs in, the time, and a random number.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** @typedef {{ version: string, license: string, integrity?: string, dependencies?: Record<string, string> }} Locked */

/** @type {{ packages: Record<string, Locked> }} */
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { name, description } = JSON.parse(readFileSync('package.json', 'utf8'));
const { '': root } = packages;
if (!root) throw new Error('package-lock.json does not know the package itself');

/** Where Node finds a package that another one asks for: beside it, or further up. */
function locate(/** @type {string} */ from, /** @type {string} */ wanted) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const path = `${folder}${folder && '/'}node_modules/${wanted}`;
    if (packages[path]) return path;
    if (!folder) throw new Error(`package-lock.json lacks ${wanted}, which ${from || 'the package'} needs`);
  }
}

const nameOf = (/** @type {string} */ path) => path.replace(/^.*node_modules\//, '') || name;
const packageAt = (/** @type {string} */ path) => /** @type {Locked} */ (packages[path]);
const referenceTo = (/** @type {string} */ path) => `${nameOf(path)}@${packageAt(path).version}`;
const needed = (/** @type {string} */ path) =>
  Object.keys(packageAt(path).dependencies ?? {}).map((wanted) => locate(path, wanted));

/** The package and all that it needs, by their paths. @type {Set<string>} */
const paths = new Set(['']);
for (const path of paths) for (const other of needed(path)) paths.add(other);

const hashOf = (/** @type {string} */ integrity) => ({
  alg: 'SHA-512',
  content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex'),
});

const component = (/** @type {string} */ path) => {
  const { version, license, integrity } = packageAt(path);
  return {
    'bom-ref': referenceTo(path),
    type: 'library',
    name: nameOf(path),
    version,
    ...(path ? {} : { description }),
    scope: 'required',
    ...(integrity && { hashes: [hashOf(integrity)] }),
    licenses: [{ license: { id: license } }],
    purl: `pkg:npm/${nameOf(path).replace('@', '%40')}@${version}`,
  };
};

const inOrder = [...paths].sort();
const list = {
  $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { lifecycles: [{ phase: 'build' }], component: component('') },
  components: inOrder.filter(Boolean).map(component),
  dependencies: inOrder.map((path) => ({ ref: referenceTo(path), dependsOn: needed(path).map(referenceTo).sort() })),
};

writeFileSync('dist/sbom.json', `${JSON.stringify(list, null, 2)}\n`);
