/**
 * What editors and frameworks are to know of the elements: custom-elements.json, and from the published types which values
 * an attribute may have.
 */
import ts from 'typescript';
import { withoutSources } from '../sources.mjs';

/**
 * @typedef {{ name: string, type: string, description: string, readonly: boolean, attribute?: string | undefined }} Property
 * @typedef {{ name: string, field?: string | undefined, description: string, value: Value }} Attribute
 * @typedef {{ name: string, type: string, description: string }} Event
 * @typedef {{ name: string, description: string }} Described
 * @typedef {{
 *   tag: string, className: string, summary: string, description: string, attributes: Attribute[],
 *   properties: Property[], events: Event[], slots: Described[], parts: Described[], cssProperties: Described[],
 *   states: Described[],
 * }} Element
 */

/** @typedef {{ kind: 'words' | 'number' | 'boolean' | 'string', words: string[] }} Value what an attribute may say */

/** @param {ts.Type} type @returns {Value} */
function valueOf(type) {
  const types = type.isUnion() ? type.types : [type];
  const all = (/** @type {ts.TypeFlags} */ flag) => types.every(({ flags }) => flags & flag);
  if (all(ts.TypeFlags.StringLiteral)) {
    const words = types.map((each) => /** @type {ts.StringLiteralType} */ (each).value);
    return { kind: 'words', words };
  }
  const kind = all(ts.TypeFlags.NumberLike) ? 'number' : all(ts.TypeFlags.BooleanLike) ? 'boolean' : 'string';
  return { kind, words: [] };
}

/**
 * What the fields of classes take, by class and field.
 *
 * @param {string} entry the declarations that export the classes
 * @param {string[]} classNames
 * @returns {Record<string, Record<string, Value>>}
 */
export function valuesByField(entry, classNames) {
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${entry} is missing or exports nothing`);
  const exported = checker.getExportsOfModule(module);
  const fieldsOf = (/** @type {string} */ className) => {
    const symbol = exported.find(({ name }) => name === className);
    if (!symbol) throw new Error(`${entry} does not export ${className}`);
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return checker
      .getDeclaredTypeOfSymbol(target)
      .getProperties()
      .map((field) => [field.name, valueOf(checker.getTypeOfSymbol(field))]);
  };
  return Object.fromEntries(classNames.map((name) => [name, Object.fromEntries(fieldsOf(name))]));
}

/** @param {any[]} [list] @returns {Described[]} */
const described = (list = []) =>
  list.map(({ name, description }) => ({ name, description: withoutSources(description) }));

/** @param {any} manifest @returns {any[]} */
export const declarationsOf = (manifest) =>
  manifest.modules.flatMap((/** @type {any} */ { declarations = [] }) => declarations).filter(({ tagName }) => tagName);

/**
 * @param {any} manifest
 * @param {ReturnType<typeof valuesByField>} values
 * @returns {Element[]}
 */
export const elementsOf = (manifest, values) =>
  declarationsOf(manifest).map((declaration) => ({
    tag: declaration.tagName,
    className: declaration.name,
    summary: declaration.summary,
    description: withoutSources(declaration.description),
    attributes: (declaration.attributes ?? []).map((/** @type {any} */ { name, fieldName, description }) => ({
      name,
      field: fieldName,
      description: withoutSources(description),
      value: values[declaration.name]?.[fieldName ?? name] ?? { kind: 'string', words: [] },
    })),
    properties: declaration.members
      .filter((/** @type {any} */ member) => member.kind === 'field' && !member.static)
      .map((/** @type {any} */ { name, type, default: initial, description, readonly = false, attribute }) => ({
        name,
        type: type?.text ?? /^new (\w+)/.exec(initial)?.[1],
        description: withoutSources(description),
        readonly,
        attribute,
      })),
    events: (declaration.events ?? []).map((/** @type {any} */ { name, type, description }) => ({
      name,
      type: type.text,
      description: withoutSources(description),
    })),
    slots: described(declaration.slots),
    parts: described(declaration.cssParts),
    cssProperties: described(declaration.cssProperties),
    states: described(declaration.cssStates),
  }));
