/** Least height in CSS pixels that there is room to breathe in. */
export const LEAST_HEIGHT = 260;

/** Greatest height that a host gives to a frame that asks. */
export const GREATEST_HEIGHT = 1000;

/** As high as the widget is where nothing else is said. */
export const USUAL_HEIGHT = 520;

/** The nearest height that a host gives. */
export const clampHeight = (height: number): number => Math.min(GREATEST_HEIGHT, Math.max(LEAST_HEIGHT, height));

/**
 * What a frame of this height asks for: to stay as it is, or the usual height where it is too low to breathe in. Asking
 * again after it was given changes nothing, so that a frame never grows by its own answers.
 */
export const wantedHeight = (given: number): number => (given < LEAST_HEIGHT ? USUAL_HEIGHT : Math.round(given));
