import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { embed, embedAll, type EmbeddedBreath, type EmbedPhaseEvent } from '../../src/embed/host.js';
import { readCommand } from '../../src/embed/command.js';
import { sealed, unknownState } from '../../src/embed/protocol.js';
import { embedUrl, keep, removeFrames, widgetIn } from './frames.js';
import { HostileGuest, hostileUrl } from './hostile.js';

const embedded: EmbeddedBreath[] = [];

afterEach(() => {
  for (const each of embedded.splice(0)) each.remove();
  removeFrames();
});

const link = (href = embedUrl('sound=none'), style = 'display:block;height:520px'): HTMLAnchorElement => {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.dataset.spineBreath = '';
  anchor.textContent = ' A two-minute breath ';
  anchor.style.cssText = style;
  return keep(anchor);
};

const embedLink = (anchor: HTMLAnchorElement): EmbeddedBreath => {
  const each = embed(anchor);
  embedded.push(each);
  return each;
};

const frameOf = ({ element }: EmbeddedBreath): HTMLIFrameElement => element as HTMLIFrameElement;

/** An embedded breath that has told how it stands. */
const connected = async (anchor = link()): Promise<EmbeddedBreath> => {
  const breath = embedLink(anchor);
  await oneEvent(breath, 'durationchange');
  return breath;
};

describe('a link to an embed page', () => {
  it('becomes a frame of the same size once it is near, with its words as title', async () => {
    const anchor = link();
    const before = anchor.getBoundingClientRect();
    const breath = await connected(anchor);
    const frame = frameOf(breath);
    expect(anchor.isConnected).to.equal(false);
    expect(frame.title).to.equal('A two-minute breath');
    expect(frame.allow).to.equal('autoplay; screen-wake-lock; fullscreen');
    expect(frame.getAttribute('loading')).to.equal('lazy');
    expect(frame.hasAttribute('sandbox')).to.equal(false);
    const { x, y, width, height } = frame.getBoundingClientRect();
    expect([x, y, width, height]).to.deep.equal([before.x, before.y, before.width, before.height]);
  });

  it('that is only a line of text is given the room of a frame at once', () => {
    const anchor = link(undefined, '');
    embedLink(anchor);
    expect(anchor.offsetHeight).to.equal(520);
  });

  it('stays a link while it is far away, and comes when it is played', async () => {
    const space = keep(document.createElement('div'));
    space.style.height = '10000px';
    const breath = embedLink(link());
    const near = embedLink(link());
    document.body.prepend(near.element);
    await oneEvent(near, 'durationchange');
    expect(breath.element.localName).to.equal('a');
    breath.play();
    await oneEvent(breath, 'playing');
    expect(breath.element.localName).to.equal('iframe');
    expect(breath.paused).to.equal(false);
  });

  it('may ask for a sandbox', async () => {
    const anchor = link();
    anchor.dataset.sandbox = 'allow-scripts';
    const breath = await connected(anchor);
    expect(frameOf(breath).getAttribute('sandbox')).to.equal('allow-scripts');
    expect(frameOf(breath).contentDocument).to.equal(null);
    breath.play();
    await oneEvent(breath, 'playing');
  });

  it('that is a script is never run', () => {
    const anchor = link('javascript:parent.postMessage(1)');
    const breath = embedLink(anchor);
    breath.play();
    expect(frameOf(breath).hasAttribute('src')).to.equal(false);
  });

  it('is embedded once, however often it is asked for', async () => {
    const anchor = link();
    const [first] = embedAll();
    const breath = embedLink(anchor);
    expect(first).to.equal(breath);
    await oneEvent(breath, 'durationchange');
    expect(embed(frameOf(breath))).to.equal(breath);
    expect(embedAll()).to.deep.equal([]);
  });
});

describe('an embedded breath', () => {
  it('stands until its frame says otherwise', () => {
    const breath = embedLink(link());
    const { paused, ended, muted, volume, duration, currentTime } = breath;
    expect({ paused, ended, muted, volume, duration, currentTime }).to.deep.equal(unknownState);
  });

  it('is played, paused and told of like a medium', async () => {
    const breath = await connected();
    expect(breath.duration).to.equal(widgetIn(frameOf(breath)).duration);
    breath.play();
    const { phase, breath: count, duration } = await oneEvent<EmbedPhaseEvent>(breath, 'phasechange');
    expect([phase, count, duration]).to.deep.equal(['lead-in', -1, 3]);
    expect(breath.paused).to.equal(false);
    breath.pause();
    await oneEvent(breath, 'pause');
    expect([breath.paused, widgetIn(frameOf(breath)).paused]).to.deep.equal([true, true]);
    breath.currentTime = 30;
    await oneEvent(breath, 'timeupdate');
    expect(breath.currentTime).to.equal(30);
    breath.currentTime = 1e9;
    breath.play();
    await oneEvent(breath, 'playing');
  });

  it('lets its time go on between two messages', async () => {
    const breath = await connected();
    breath.play();
    await oneEvent(breath, 'playing');
    const from = breath.currentTime;
    await oneEvent(breath, 'timeupdate');
    // Two sums of clock readings differ in their last digit.
    expect(breath.currentTime).to.be.at.least(from - 1e-6);
    expect(Math.abs(breath.currentTime - widgetIn(frameOf(breath)).currentTime)).to.be.below(0.25);
  });

  it('is configured by the names of the address, before and after its frame is there', async () => {
    const breath = embedLink(link(embedUrl('sound=none&minutes=5&count')));
    breath.configure({ minutes: 10, count: false, muted: true });
    await oneEvent(breath, 'durationchange');
    const widget = widgetIn(frameOf(breath));
    expect([widget.minutes, widget.count, widget.muted, widget.sound]).to.deep.equal([10, false, true, 'none']);
    breath.configure({ volume: 0.5 });
    await oneEvent(breath, 'volumechange');
    expect([breath.volume, breath.muted, widget.minutes]).to.deep.equal([0.5, true, 10]);
  });

  it('is led again after its frame has been moved, which loads it anew', async () => {
    const breath = await connected();
    breath.configure({ minutes: 10 });
    await oneEvent(breath, 'durationchange');
    const told = oneEvent(breath, 'durationchange');
    document.body.prepend(frameOf(breath));
    await told;
    await oneEvent(breath, 'durationchange');
    expect(widgetIn(frameOf(breath)).minutes).to.equal(10);
    breath.play();
    await oneEvent(breath, 'playing');
  });

  it('goes when it is removed', async () => {
    const breath = await connected();
    const frame = frameOf(breath);
    breath.remove();
    expect(frame.isConnected).to.equal(false);
  });

  it('does not hear another on the same page', async () => {
    const [one, other] = [await connected(), await connected()];
    const heard: string[] = [];
    for (const type of ['play', 'playing', 'phasechange', 'timeupdate'])
      other.addEventListener(type, () => heard.push(type));
    one.play();
    await oneEvent(one, 'playing');
    other.configure({ volume: 0.5 });
    await oneEvent(other, 'volumechange');
    expect(heard).to.deep.equal([]);
    expect(other.paused).to.equal(true);
  });
});

describe('a hostile guest', () => {
  const hostile = async (): Promise<{ breath: EmbeddedBreath; guest: HostileGuest }> => {
    const breath = embedLink(link(hostileUrl));
    breath.play();
    await oneEvent(frameOf(breath), 'load');
    return { breath, guest: new HostileGuest(frameOf(breath)) };
  };

  /** The hello that a guest gets for being ready. */
  const helloTo = async (guest: HostileGuest): Promise<string> => {
    const hello = guest.hello();
    await guest.say(sealed({ type: 'ready' }));
    return hello;
  };

  /** Answers, and gives back the guest's end once the host has taken the other. */
  const welcomed = async (guest: HostileGuest, nonce: string): Promise<MessagePort> => {
    const { port1, port2 } = new MessageChannel();
    const first = oneEvent<MessageEvent<unknown>>(port1, 'message');
    port1.start();
    await guest.say(sealed({ type: 'welcome', nonce }), { ports: [port2] });
    expect(readCommand((await first).data)?.type).to.equal('configure');
    return port1;
  };

  it('gets another nonce each time, and nothing without it', async () => {
    const { breath, guest } = await hostile();
    const [first, second] = [await helloTo(guest), await helloTo(guest)];
    expect(first).not.to.equal(second);
    const refused = new MessageChannel();
    const heard: unknown[] = [];
    refused.port1.onmessage = ({ data }) => heard.push(data);
    await guest.say(sealed({ type: 'welcome', nonce: first }), { ports: [refused.port2] });
    const port = await welcomed(guest, second);
    // Once taken, the same word opens nothing any more.
    const replayed = new MessageChannel();
    replayed.port1.onmessage = ({ data }) => heard.push(data);
    await guest.say(sealed({ type: 'welcome', nonce: second }), { ports: [replayed.port2] });
    const told = oneEvent(breath, 'ended');
    port.postMessage(sealed({ type: 'ended', state: { ...unknownState, ended: true } }));
    await told;
    expect(heard).to.deep.equal([]);
    expect(breath.ended).to.equal(true);
  });

  it('in one frame says nothing for another', async () => {
    const { guest } = await hostile();
    const honest = embedLink(link());
    const told = oneEvent(honest, 'durationchange');
    await welcomed(guest, await helloTo(guest));
    await guest.say(sealed({ type: 'ended', state: { ...unknownState, ended: true } }));
    await told;
    expect(honest.ended).to.equal(false);
  });

  it('breaks nothing with what is malformed, huge or a flood', async () => {
    const { breath, guest } = await hostile();
    const port = await welcomed(guest, await helloTo(guest));
    const heard: Event[] = [];
    for (const type of ['play', 'phasechange', 'error', 'click', 'ended'])
      breath.addEventListener(type, (event) => heard.push(event));
    const state = { ...unknownState, paused: false };
    for (const message of [
      null,
      'play',
      { type: 'play', state },
      { spineBreath: 1, type: 'click', state },
      { spineBreath: 1, type: 'play', state: { ...state, duration: 'long' } },
      { spineBreath: 1, type: 'play', state: { ...state, duration: Number.NaN } },
      { spineBreath: 1, type: 'phasechange', state },
      { spineBreath: 1, type: 'error', state, details: { path: '', expected: '', found: 'x'.repeat(1e6) } },
      { spineBreath: 1, type: 'height', height: Infinity },
      { spineBreath: 1, type: 'height', height: 1e9 },
    ])
      port.postMessage(message);
    const told = oneEvent(breath, 'ended');
    port.postMessage(sealed({ type: 'ended', state: unknownState }));
    await told;
    expect(heard.map(({ type }) => type)).to.deep.equal(['ended']);
    expect(frameOf(breath).offsetHeight).to.equal(520);

    heard.length = 0;
    const start = performance.now();
    for (let count = 0; count < 5000; count++) port.postMessage(sealed({ type: 'play', state: unknownState }));
    while (!heard.some(({ type }) => type === 'ended')) {
      port.postMessage(sealed({ type: 'ended', state: unknownState }));
      await nextFrame();
    }
    const seconds = (performance.now() - start) / 1000;
    expect(heard.length).to.be.at.most(300 * (2 + seconds));
  });

  it('of a low frame gets the height it asks for, within limits', async () => {
    const anchor = link(hostileUrl, 'display:block');
    const breath = embedLink(anchor);
    anchor.style.height = '100px';
    breath.play();
    await oneEvent(frameOf(breath), 'load');
    frameOf(breath).style.height = '';
    const guest = new HostileGuest(frameOf(breath));
    const port = await welcomed(guest, await helloTo(guest));
    const told = oneEvent(breath, 'ended');
    port.postMessage(sealed({ type: 'height', height: 1e9 }));
    port.postMessage(sealed({ type: 'ended', state: unknownState }));
    await told;
    expect(frameOf(breath).offsetHeight).to.equal(1000);
  });
});
