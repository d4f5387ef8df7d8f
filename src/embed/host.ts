/**
 * spine-breath/embed: for the page around. Turns links into frames once they come near, and leads what breathes in them.
 * @packageDocumentation
 */
import type { Fraction, Seconds } from '../breath/units.js';
import type { AttributeName, ColourName } from './configuration.js';
import { connect, seconds } from './connection.js';
import { clampHeight, LEAST_HEIGHT, USUAL_HEIGHT } from './height.js';
import { unknownState, type Command, type ErrorDetails, type PhaseDetails, type Report } from './protocol.js';
import { FRAME_ALLOW } from './snippet.js';

export type { AttributeName, ColourName } from './configuration.js';
export type { ErrorDetails, PhaseDetails } from './protocol.js';

/** What to set, by the names of the address; `false` takes a name out of it. */
export type EmbedSettings = Readonly<Partial<Record<AttributeName | ColourName | 'scheme', string | number | boolean>>>;

/** Says that another phase has begun in a frame. */
export type EmbedPhaseEvent = Event & PhaseDetails;

/** Says why a practice cannot be led in a frame. */
export type EmbedErrorEvent = Event & ErrorDetails;

/** An event target whose `phasechange` tells the phase, and whose `error` what is wrong. */
export interface EmbedEvents extends EventTarget {
  /** Listens to the phases of the breath. */
  addEventListener(
    type: 'phasechange',
    listener: (event: EmbedPhaseEvent) => void,
    options?: AddEventListenerOptions | boolean,
  ): void;
  /** Listens to what is wrong with a practice. */
  addEventListener(
    type: 'error',
    listener: (event: EmbedErrorEvent) => void,
    options?: AddEventListenerOptions | boolean,
  ): void;
  /** Listens to any other event of the widget. */
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions | boolean,
  ): void;
}

/** What breathes in a frame, led like an HTMLMediaElement; its events are those of `<spine-breath>`. */
export interface EmbeddedBreath extends EmbedEvents {
  /** The link, and the frame in its place once it has come near. */
  readonly element: HTMLElement;
  /** Whether it stands; true until the frame says otherwise. */
  readonly paused: boolean;
  /** Whether the last out-breath is over. */
  readonly ended: boolean;
  /** Whether it is silent. */
  readonly muted: boolean;
  /** Loudness, 0 to 1. */
  readonly volume: Fraction;
  /** True length; 0 until the frame has told it, with a `durationchange`. */
  readonly duration: Seconds;
  /** Media time, lead-in included. Setting it seeks. */
  currentTime: Seconds;
  /** Begins or goes on, and brings the frame if need be; `playing` tells that it does. */
  play(): void;
  /** Stands still where it is. */
  pause(): void;
  /** Sets what is named, and leaves the rest. What a visitor has set stays until another value is named. */
  configure(settings: EmbedSettings): void;
  /** Takes the frame out of the page, and listens no more. */
  remove(): void;
}

/** How far ahead of the visitor a frame is fetched. */
const AHEAD = '400px';

const known = new WeakMap<Element, EmbeddedBreath>();

/** A link that is lower than a breath needs is given the height that its frame will have. */
const keepPlace = (link: HTMLElement): void => {
  if (link.offsetHeight >= LEAST_HEIGHT) return;
  link.style.display = 'block';
  link.style.height = `${USUAL_HEIGHT}px`;
};

/** The frame that takes the place of a link, as large as that. */
const frameFor = (link: HTMLElement, src: string): HTMLIFrameElement => {
  const { className, title, textContent, offsetHeight, style, dataset } = link;
  const frame = Object.assign(document.createElement('iframe'), {
    className,
    title: title || textContent.trim(),
    // A page's own rules go before these three.
    width: '100%',
    height: offsetHeight,
    frameBorder: 0,
    loading: 'lazy',
    allow: FRAME_ALLOW,
  });
  Object.assign(frame.dataset, dataset);
  frame.style.cssText = style.cssText;
  frame.style.display = 'block';
  if (dataset.sandbox !== undefined) frame.setAttribute('sandbox', dataset.sandbox);
  // No `javascript:`, whoever wrote the link.
  if (/^http/.test(src)) frame.src = src;
  return frame;
};

const lead = (link: HTMLAnchorElement): EmbeddedBreath => {
  const url = new URL(link.href);
  let frame: HTMLIFrameElement | undefined;
  /** Media time when the frame last told it, and that moment. */
  let time: Seconds = 0;
  let told: Seconds = 0;

  const load = (): HTMLIFrameElement => {
    if (!frame) {
      observer.disconnect();
      frame = frameFor(link, url.href);
      known.set(frame, embedded);
      link.replaceWith(frame);
    }
    return frame;
  };

  const hear = (report: Report): void => {
    if (report.type === 'height') {
      if (frame && frame.offsetHeight < LEAST_HEIGHT) frame.height = `${clampHeight(report.height)}`;
      return;
    }
    const { currentTime, ...state } = report.state;
    time = currentTime;
    told = seconds();
    Object.assign(embedded, state);
    embedded.dispatchEvent(Object.assign(new Event(report.type), report.details));
  };

  const configuration = (): Command => ({ type: 'configure', query: `${url.searchParams}` });
  const { ask, close } = connect(() => frame?.contentWindow, url.origin, configuration, hear);

  const embedded = Object.defineProperties(
    Object.assign(new EventTarget(), unknownState, {
      play: () => {
        load().loading = 'eager';
        ask({ type: 'play' });
      },
      pause: () => ask({ type: 'pause' }),
      configure: (settings: EmbedSettings) => {
        for (const [name, value] of Object.entries(settings)) {
          if (value === false) url.searchParams.delete(name);
          else url.searchParams.set(name, value === true ? '' : `${value}`);
        }
        ask(configuration());
      },
      remove: () => {
        observer.disconnect();
        close();
        (frame ?? link).remove();
      },
    }),
    {
      element: { get: () => frame ?? link },
      currentTime: {
        get: () => (embedded.paused ? time : Math.min(embedded.duration, time + seconds() - told)),
        set: (to: Seconds) => ask({ type: 'seek', time: to }),
      },
    },
  ) as EventTarget as EmbeddedBreath;

  const observer = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && load(),
    { rootMargin: AHEAD },
  );
  keepPlace(link);
  observer.observe(link);
  return embedded;
};

/**
 * Turns a link to an embed page into a frame, once it comes near what is seen; until then, and without scripts, the link
 * stands. The place is kept: as high as the link is, or 520 px. `data-sandbox` on the link becomes the frame's `sandbox`.
 * Asked again for the same link, or for its frame, it gives the same back.
 */
export const embed = (link: HTMLAnchorElement | HTMLIFrameElement): EmbeddedBreath => {
  const embedded = known.get(link) ?? lead(link as HTMLAnchorElement);
  known.set(link, embedded);
  return embedded;
};

/** Does so with every `<a data-spine-breath>` within. */
export const embedAll = (within: ParentNode = document): EmbeddedBreath[] =>
  Array.from(within.querySelectorAll<HTMLAnchorElement>('a[data-spine-breath]'), embed);
