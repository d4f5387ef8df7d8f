import type { SpineBreath } from '../widget/spine-breath.js';
import type { ErrorDetails, EventName, EventReport, PhaseDetails } from './protocol.js';

/** Characters of a text that a host is told of an error. */
const TOLD = 200;

const isPhase = (event: Event): event is Event & PhaseDetails => 'phase' in event;
const isError = (event: Event): event is Event & { readonly errors: readonly ErrorDetails[] } => 'errors' in event;

const detailsOf = (event: Event): Pick<EventReport, 'details'> => {
  if (isPhase(event)) {
    const { phase, breath, start, duration } = event;
    return { details: { phase, breath, start, duration } };
  }
  const [first] = isError(event) ? event.errors : [];
  if (!first) return {};
  const { path, expected, found } = first;
  return { details: { path: path.slice(0, TOLD), expected: expected.slice(0, TOLD), found: found.slice(0, TOLD) } };
};

/** An event of a widget, and how it stands then, as plain data. */
export const reportOf = (widget: SpineBreath, event: Event): EventReport => {
  const { paused, ended, muted, volume, duration, currentTime } = widget;
  const state = { paused, ended, muted, volume, duration, currentTime };
  return { type: event.type as EventName, state, ...detailsOf(event) };
};
