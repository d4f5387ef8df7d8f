/** Where the files of one version lie. */
export interface Files {
  /** Address of the script. What it loads for a practice or a language lies beside it. */
  readonly script: string;
  /** Address of the embed page, without a query. */
  readonly embed: string;
  /** Subresource Integrity of the script: `sha384-…`; without it, none is written. */
  readonly integrity?: string | undefined;
}

/** The address of a folder on the web, with its last slash; nothing for what is no such address. */
export const folderOf = (text: string): string | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
};

/**
 * Where the files of a version lie: on jsDelivr, which serves no pages, so that frames come from beside this one; or, both,
 * in a folder of one's own.
 *
 * @param here address of the page that asks
 */
export const filesOf = (folder: string | undefined, version: string, here: string, integrity?: string): Files => ({
  script: new URL('spine-breath.js', folder ?? `https://cdn.jsdelivr.net/npm/spine-breath@${version}/dist/cdn/`).href,
  embed: new URL('embed.html', folder ?? here).href,
  integrity,
});

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

/** What `integrity` says of a file, or a Content Security Policy of a text. Only where the page stands on https. */
export const digest = async (algorithm: 'SHA-256' | 'SHA-384', content: ArrayBuffer | string): Promise<string> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return `${algorithm.toLowerCase().replace('-', '')}-${base64(await crypto.subtle.digest(algorithm, bytes))}`;
};
