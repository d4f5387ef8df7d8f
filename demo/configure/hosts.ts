/** What is pasted: the script and the tag, a frame around the embed page, or the way to that page. */
export type Kind = 'script' | 'iframe' | 'link';

/** As what it is pasted: as HTML, as the JSX that MDX takes, or as the bare address. */
export type Form = 'html' | 'jsx' | 'address';

/** One way in which a place takes the breath. */
export interface Way {
  readonly kind: Kind;
  readonly form: Form;
  /** Where to paste it, in one line. */
  readonly help: string;
  /** The place asks for the frame without what was chosen. */
  readonly plain?: true;
}

/** A place to publish, and what it takes; the first way is the one to try. */
export interface Host {
  readonly id: string;
  readonly name: string;
  readonly ways: readonly [Way, ...Way[]];
}

const way = (kind: Kind, form: Form, help: string): Way => ({ kind, form, help });

/** Where people publish, in the order of the list. */
export const hosts = [
  {
    id: 'wordpress',
    name: 'WordPress, block editor',
    ways: [
      way(
        'script',
        'html',
        'Add a block “Custom HTML” and paste. It takes a role that may use scripts, as administrators of their own site are.',
      ),
      way(
        'iframe',
        'html',
        'Add a block “Custom HTML” and paste. It takes a role that may use frames; others keep to the link.',
      ),
      way('link', 'html', 'Add a block “Custom HTML” and paste. Every role may, on WordPress.com too.'),
    ],
  },
  {
    id: 'wordpress-classic',
    name: 'WordPress, classic editor',
    ways: [
      way(
        'script',
        'html',
        'Paste under the tab “Text”, and do not go back to “Visual”, which takes tags away that it does not know.',
      ),
      way(
        'iframe',
        'html',
        'Paste under the tab “Text”. It takes a role that may use frames; others keep to the link.',
      ),
      way('link', 'html', 'Paste under the tab “Text”. Every role may.'),
    ],
  },
  {
    id: 'wordpress-oembed',
    name: 'WordPress, by address',
    ways: [
      {
        ...way(
          'iframe',
          'address',
          'Paste the address alone on a line of its own: WordPress makes a frame of it, for every role that may write.',
        ),
        plain: true,
      },
      way('link', 'html', 'Where the address stays an address, paste this as HTML.'),
    ],
  },
  {
    id: 'ghost',
    name: 'Ghost',
    ways: [
      way('script', 'html', 'Type /html for an HTML card, and paste.'),
      way('iframe', 'html', 'Type /html for an HTML card, and paste.'),
      way(
        'link',
        'address',
        'Paste the address into the text. In e-mails, where scripts and frames stay out, it is what works.',
      ),
    ],
  },
  {
    id: 'squarespace',
    name: 'Squarespace',
    ways: [
      way('script', 'html', 'Add a code block, set to HTML, and paste. Scripts take a plan that has them.'),
      way('iframe', 'html', 'Add a code block, set to HTML, and paste. Frames take a plan that has them.'),
      way('link', 'html', 'Add a code block, set to HTML, and paste. Every plan has it.'),
    ],
  },
  {
    id: 'wix',
    name: 'Wix',
    ways: [
      way('iframe', 'address', 'Add “Embed a site” and paste the address; then pull the box to its size.'),
      way('script', 'html', 'Add “Embed HTML” and paste as code; then pull the box to its size.'),
      way('link', 'address', 'Select some words, choose the link and paste the address.'),
    ],
  },
  {
    id: 'notion',
    name: 'Notion',
    ways: [
      way('iframe', 'address', 'Type /embed, paste the address, and pull the frame to its size.'),
      way('link', 'address', 'Paste the address, and keep it a link.'),
    ],
  },
  {
    id: 'medium',
    name: 'Medium',
    ways: [
      way(
        'link',
        'address',
        'Medium frames a few chosen sites only: select some words, choose the link and paste the address.',
      ),
    ],
  },
  {
    id: 'google-sites',
    name: 'Google Sites',
    ways: [
      way('iframe', 'address', 'Insert, Embed, “By URL”: paste the address, and take the whole page.'),
      way('script', 'html', 'Insert, Embed, “Embed code”, and paste.'),
      way('link', 'address', 'Insert a link with this address.'),
    ],
  },
  {
    id: 'sharepoint',
    name: 'SharePoint',
    ways: [
      way(
        'iframe',
        'html',
        'Add the web part “Embed” and paste. An administrator allows the site of the frame once, under HTML field security.',
      ),
      way('link', 'address', 'Insert a link with this address.'),
    ],
  },
  {
    id: 'confluence',
    name: 'Confluence',
    ways: [
      way('iframe', 'address', 'Type /iframe and paste the address. An administrator may have to allow its site once.'),
      way('link', 'address', 'Paste the address into the page.'),
    ],
  },
  {
    id: 'html',
    name: 'A page of plain HTML',
    ways: [
      way('script', 'html', 'Paste it into the body of your page, or into a template of your generator.'),
      way(
        'iframe',
        'html',
        'Paste it into the body of your page: what is in the frame cannot touch what is around it.',
      ),
      way('link', 'html', 'Paste it into the body of your page.'),
    ],
  },
  {
    id: 'mdx',
    name: 'MDX',
    ways: [
      way('iframe', 'jsx', 'Paste it between two paragraphs of your .mdx file, with an empty line before and after.'),
      way('link', 'jsx', 'Paste it into the text of your .mdx file.'),
    ],
  },
  {
    id: 'discourse',
    name: 'Discourse',
    ways: [
      way('link', 'address', 'Paste the address alone on a line of its own.'),
      way(
        'iframe',
        'html',
        'Paste it into a post. An administrator adds the address of the frame to “allowed iframes” once.',
      ),
    ],
  },
] as const satisfies readonly Host[];

/** Name of a place in the list. */
export type HostId = (typeof hosts)[number]['id'];

/** The place of that name, else a page of plain HTML. */
export const hostNamed = (id: string | null | undefined): Host & { readonly id: HostId } => {
  const html = hosts.find((host) => host.id === 'html') as (typeof hosts)[number];
  return hosts.find((host) => host.id === id) ?? html;
};

/** How a place takes that kind; where it does not, its first way. */
export const wayOf = ({ ways }: Host, kind: Kind | undefined): Way => ways.find((way) => way.kind === kind) ?? ways[0];
