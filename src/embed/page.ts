import type { SpineBreath } from '../widget/spine-breath.js';
import { configurationOf, configure } from './configure.js';
import { FROM_HOST, floodGate } from './flood.js';
import { receive, type Guest } from './guest.js';
import { wantedHeight } from './height.js';
import { events, type Command } from './protocol.js';
import { reportOf } from './report.js';
import { isWordPressReady, secretOf, wordPressHeight } from './wordpress.js';

/** Does what a host asks of a widget. */
const obeying = (widget: SpineBreath, query: string): ((command: Command) => void) => {
  let configuration = configurationOf(query);
  configure(widget, configuration);
  return (command) => {
    if (command.type === 'play') void widget.play();
    else if (command.type === 'pause') widget.pause();
    else if (command.type === 'seek') widget.currentTime = command.time;
    else {
      const next = configurationOf(command.query);
      configure(widget, next, configuration);
      configuration = next;
    }
  };
};

/** Tells a host, and WordPress, how high this page would like to be. */
const tellHeight = (guest: Guest): void => {
  const height = wantedHeight(innerHeight);
  guest.tell({ type: 'height', height });
  const secret = secretOf(location.hash);
  if (secret && parent !== window) parent.postMessage(wordPressHeight(secret, height), '*');
};

/** Fills the page with a widget that is set as the address says, and lets the window around lead it. */
export const openPage = (): SpineBreath => {
  const widget = document.createElement('spine-breath');
  const asked = obeying(widget, location.search);
  const guest = receive({
    asked,
    welcomed: () => {
      guest.tell(reportOf(widget, new Event('durationchange')));
      tellHeight(guest);
    },
  });
  for (const name of Object.keys(events)) widget.addEventListener(name, (event) => guest.tell(reportOf(widget, event)));
  document.body.append(widget);

  const mayPass = floodGate(FROM_HOST, () => performance.now() / 1000);
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === parent && mayPass() && isWordPressReady(data, secretOf(location.hash))) tellHeight(guest);
  });
  new ResizeObserver(() => tellHeight(guest)).observe(document.documentElement);
  return widget;
};
