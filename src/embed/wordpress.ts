/** What WordPress' own script listens for; it takes 200 to 1000 pixels. */
export interface WordPressHeight {
  readonly message: 'height';
  readonly value: number;
  readonly secret: string;
}

/** The word that WordPress appends to an address, `#?secret=…`, to know the frame by. */
export const secretOf = (hash: string): string | undefined => /^#\?secret=([A-Za-z0-9]{1,64})$/.exec(hash)?.[1];

/** Tells WordPress a height. */
export const wordPressHeight = (secret: string, height: number): WordPressHeight => ({
  message: 'height',
  value: Math.round(Math.min(1000, Math.max(200, height))),
  secret,
});

/** Whether WordPress asks to be told again: its script may have loaded after the frame. */
export const isWordPressReady = (data: unknown, secret: string | undefined): boolean => {
  if (typeof data !== 'object' || data === null || secret === undefined) return false;
  const { message, secret: said } = data as { readonly message?: unknown; readonly secret?: unknown };
  return message === 'ready' && said === secret;
};
