/** Whether an element fills the screen; nothing where that is not allowed. */
export const isFullscreen = (element: Element): boolean | undefined =>
  document.fullscreenEnabled ? element.matches(':fullscreen') : undefined;

/** Fills the screen, or gives it back. */
export const toggleFullscreen = (element: Element): void => {
  // Either may be refused by the browser or a frame; the element then stays as it is.
  const asked = isFullscreen(element) ? document.exitFullscreen() : element.requestFullscreen();
  asked.catch(() => {});
};
