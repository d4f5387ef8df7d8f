import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { hostNamed, wayOf, type Kind } from '../../demo/configure/hosts.js';
import { addressOf, snippetOf, type Wish } from '../../demo/configure/snippets.js';
import { attributeNames, colourNames, readConfiguration, type Configuration } from '../../src/embed/configuration.js';
import { anyConfiguration, anyText, everyWay } from './arbitraries.js';

const plain: Wish = {
  configuration: { attributes: {}, colours: {} },
  size: { height: 520 },
  files: {
    script: 'https://cdn.example/v1/spine-breath.js',
    embed: 'https://breath.example/embed.html',
    integrity: 'sha384-abc/+=',
  },
  wording: { title: 'A moment to breathe', line: 'A moment to breathe. 2 minutes: In 4, Out 6.' },
};

const set: Wish = {
  ...plain,
  configuration: {
    attributes: { practice: 'box', minutes: '5', sound: 'tone bowl', count: '' },
    colours: { background: '#eef1e4', 'light-1': '#36f' },
    scheme: 'dark',
  },
  size: { height: 400, width: 360 },
};

const snippet = (wish: Wish, host: string, kind: Kind): string => snippetOf(wish, wayOf(hostNamed(host), kind));

const parsed = (markup: string): Document => new DOMParser().parseFromString(markup, 'text/html');

/** The elements of a snippet, by their tags, in their order. */
const tagsOf = (markup: string): readonly string[] =>
  [...parsed(markup).querySelectorAll('head *, body, body *')].map(({ localName }) => localName);

const readAddress = (address: string): Configuration => readConfiguration(new URL(address).searchParams).configuration;

/** What a tag on a page is set to. */
const readTag = (tag: HTMLElement): Configuration => {
  const scheme = tag.style.getPropertyValue('color-scheme');
  return {
    attributes: Object.fromEntries(
      attributeNames.flatMap((name) => (tag.hasAttribute(name) ? [[name, tag.getAttribute(name) ?? '']] : [])),
    ),
    colours: Object.fromEntries(
      colourNames.flatMap((name) => {
        const colour = tag.style.getPropertyValue(`--spine-breath-${name}`).trim();
        return colour ? [[name, colour]] : [];
      }),
    ),
    ...(scheme && { scheme: scheme as 'light' | 'dark' }),
  };
};

/** What a snippet sets the breath to, wherever it is said. */
const readSnippet = (markup: string, kind: Kind, isAddress: boolean): Configuration => {
  if (isAddress) return readAddress(markup);
  const found = parsed(markup);
  if (kind === 'script') return readTag(found.querySelector('spine-breath') as HTMLElement);
  if (kind === 'iframe') return readAddress(found.querySelector('iframe')?.src ?? '');
  return readAddress(found.querySelector('a')?.href ?? '');
};

const tags: Readonly<Record<Kind, readonly string[]>> = {
  script: ['script', 'body', 'spine-breath', 'a'],
  iframe: ['body', 'iframe'],
  link: ['body', 'a'],
};

describe('a snippet', () => {
  it('is the script with its hash, and the tag with a link in it', () => {
    expect(snippet(plain, 'html', 'script')).to.equal(
      '<script type="module" src="https://cdn.example/v1/spine-breath.js" integrity="sha384-abc/+=" crossorigin="anonymous"></script>\n' +
        '<spine-breath style="display:block;height:520px"><a href="https://breath.example/embed.html">A moment to breathe. 2 minutes: In 4, Out 6.</a></spine-breath>',
    );
  });

  it('holds in the tag what was chosen', () => {
    expect(snippet(set, 'ghost', 'script').split('\n')[1]).to.equal(
      '<spine-breath practice="box" minutes="5" sound="tone bowl" count style="display:block;height:400px;max-width:360px;color-scheme:dark;--spine-breath-background:#eef1e4;--spine-breath-light-1:#36f">' +
        '<a href="https://breath.example/embed.html?practice=box&amp;minutes=5&amp;sound=tone+bowl&amp;count&amp;background=eef1e4&amp;light-1=36f&amp;scheme=dark">A moment to breathe. 2 minutes: In 4, Out 6.</a></spine-breath>',
    );
  });

  it('has no hash where none is known', () => {
    const unbuilt = { ...plain, files: { ...plain.files, integrity: undefined } };
    expect(snippet(unbuilt, 'html', 'script').split('\n')[0]).to.equal(
      '<script type="module" src="https://cdn.example/v1/spine-breath.js"></script>',
    );
  });

  it('is a frame around the embed page, as wide as there is room', () => {
    expect(snippet(plain, 'sharepoint', 'iframe')).to.equal(
      '<iframe src="https://breath.example/embed.html" title="A moment to breathe" width="100%" height="520" frameborder="0" loading="lazy" allow="autoplay; screen-wake-lock; fullscreen"></iframe>',
    );
  });

  it('is a frame of a width that was chosen', () => {
    expect(snippet(set, 'html', 'iframe')).to.contain(' width="360" height="400" ');
  });

  it('is JSX for MDX, where attributes have the names of properties and no style is a text', () => {
    expect(snippet(plain, 'mdx', 'iframe')).to.contain(' frameBorder="0" ');
    expect(snippet(plain, 'mdx', 'iframe')).to.not.contain('style');
  });

  it('is a link', () => {
    expect(snippet(plain, 'wordpress', 'link')).to.equal(
      '<a href="https://breath.example/embed.html">A moment to breathe. 2 minutes: In 4, Out 6.</a>',
    );
  });

  for (const host of ['notion', 'medium', 'wordpress-oembed', 'confluence'])
    it(`is the bare address for ${host}`, () => {
      expect(snippetOf(set, hostNamed(host).ways[0])).to.equal(addressOf(set));
    });

  it('takes no colour that is none, whoever hands it over', () => {
    const colours = { text: 'red;background:url(//x)', accent: '#12', line: '#abcdef' };
    const wish = { ...plain, configuration: { attributes: {}, colours } };
    expect(snippet(wish, 'html', 'script')).to.contain(
      ' style="display:block;height:520px;--spine-breath-line:#abcdef"',
    );
    expect(addressOf(wish)).to.equal('https://breath.example/embed.html?line=abcdef');
  });

  for (const [{ id, name }, way] of everyWay)
    it(`for ${name} (${way.kind}) says what was chosen, whatever was chosen, and nothing else`, () => {
      fc.assert(
        fc.property(anyConfiguration, anyText, anyText, (configuration, title, line) => {
          const wish: Wish = { ...plain, configuration, wording: { title, line } };
          const markup = snippet(wish, id, way.kind);
          expect(readSnippet(markup, way.kind, way.form === 'address')).to.deep.equal(configuration);
          if (way.form === 'address') expect(markup).to.not.match(/[\s"'<>`{}]/);
          else expect(tagsOf(markup)).to.deep.equal(tags[way.kind]);
        }),
        { numRuns: 60 },
      );
    });

  it('keeps its words text, whatever they are', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, line) => {
        const wish = { ...plain, wording: { title, line } };
        expect(parsed(snippet(wish, 'html', 'iframe')).querySelector('iframe')?.title).to.equal(title);
        expect(parsed(snippet(wish, 'html', 'link')).querySelector('a')?.textContent).to.equal(line);
      }),
    );
  });

  it('leaves no brace, bracket, backtick or line end for an editor to take for code', () => {
    fc.assert(
      fc.property(anyConfiguration, anyText, (configuration, line) => {
        const wish = { ...plain, configuration, wording: { title: line, line } };
        expect(snippet(wish, 'mdx', 'iframe') + snippet(wish, 'mdx', 'link')).to.not.match(/[{}[\]`\n\r]/);
      }),
    );
  });
});
