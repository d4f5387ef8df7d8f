/**
 * For pages that must stay light: fetches `<spine-breath>` only when one comes near the viewport, or is focused or pressed.
 * Until then what stands between its tags is shown, in the room that the widget will take. Does nothing in Node.
 * @packageDocumentation
 */
const TAG = 'spine-breath';

/** How far outside the viewport a tag may be when the widget is fetched: half its height, a flick of the thumb. */
const NEAR = '50% 0px';

/** As the widget itself will be laid out; without weight, so that any rule of the page goes before it. */
const ROOM = `:where(${TAG}:not(:defined,[hidden])){display:flow-root;height:var(--spine-breath-height,520px);min-width:160px}`;

let fetching: Promise<unknown> | undefined;

/** Fetches the widget, once. Where that fails, the words stay, and the next occasion tries again if the browser lets it. */
const load = (): void => {
  fetching ??= import('./define.js').catch(() => {
    fetching = undefined;
    console.warn(`<${TAG}> could not be fetched; what stands between the tags stays.`);
  });
};

/**
 * Watches the tags below `root`, present and future ones, until the widget is there. The document is watched already;
 * tags inside a shadow root are seen only by who is asked to watch that.
 */
export const watch = (root: Document | ShadowRoot): void => {
  if (customElements.get(TAG)) return;
  const room = new CSSStyleSheet();
  room.replaceSync(ROOM);
  root.adoptedStyleSheets.push(room);

  const near = new IntersectionObserver((tags) => tags.some((tag) => tag.isIntersecting) && load(), {
    rootMargin: NEAR,
  });
  const look = (within: ParentNode): void => within.querySelectorAll(TAG).forEach((tag) => near.observe(tag));
  const added = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element) {
          if (node.localName === TAG) near.observe(node);
          look(node);
        }
  });
  const touched = ({ target }: Event): void => {
    if (target instanceof Element && target.closest(TAG)) load();
  };
  const listening = new AbortController();

  look(root);
  added.observe(root, { childList: true, subtree: true });
  for (const touch of ['focusin', 'pointerdown']) root.addEventListener(touch, touched, { signal: listening.signal });

  void customElements.whenDefined(TAG).then(() => {
    near.disconnect();
    added.disconnect();
    listening.abort();
  });
};

if ('IntersectionObserver' in globalThis) watch(document);
