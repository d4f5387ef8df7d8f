/** A pixel that changes with every frame, so that there is one to draw on every page, and a count of the page's own. */

/**
 * Frames per second that the page gets over `duration` milliseconds.
 *
 * @param {number} duration
 * @param {'compositor' | 'page'} drawnBy who changes the pixel
 * @returns {Promise<number>}
 */
export const frameRate = (duration, drawnBy) =>
  new Promise((resolve) => {
    const pixel = document.createElement('div');
    pixel.style.cssText = 'position:fixed;inset:0 auto auto 0;block-size:1px;inline-size:1px;background:#fff';
    document.body.append(pixel);
    if (drawnBy === 'compositor') pixel.animate({ opacity: [0.5, 1] }, { duration: 1000, iterations: Infinity });
    const begin = performance.now();
    let frames = 0;
    const next = () => {
      const passed = performance.now() - begin;
      if (passed >= duration) {
        pixel.remove();
        resolve((frames / passed) * 1000);
        return;
      }
      frames++;
      if (drawnBy === 'page') pixel.style.opacity = frames % 2 ? '1' : '0.5';
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
