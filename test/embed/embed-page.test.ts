import { expect, nextFrame } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { readCommand } from '../../src/embed/command.js';
import { readGreeting, sealed, type Report } from '../../src/embed/protocol.js';
import { embedUrl, lineTo, messageFrom, newFrame, nonceOf, readyFrame, removeFrames, say, widgetIn } from './frames.js';
import { HostileGuest, hostileUrl } from './hostile.js';

/** Presses in the middle of a frame, which is the picture, which plays. */
const press = async (frame: HTMLIFrameElement): Promise<void> => {
  frame.scrollIntoView({ block: 'center', behavior: 'instant' });
  await nextFrame();
  const { x, y, width, height } = frame.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
};

const kinds = [
  { title: 'a frame', options: {} },
  { title: 'a sandboxed frame', options: { sandbox: 'allow-scripts' } },
  {
    title: 'a sandboxed frame with every permission denied',
    options: { sandbox: 'allow-scripts', allow: "autoplay 'none'; screen-wake-lock 'none'; fullscreen 'none'" },
  },
];

for (const { title, options } of kinds)
  describe(`the page for frames, in ${title}`, () => {
    afterEach(removeFrames);

    it('says how it stands to whoever says hello', async () => {
      const line = await lineTo(await readyFrame('sound=none&minutes=5', options));
      const report = await line.next('durationchange');
      expect(report).to.deep.include({ type: 'durationchange' });
      if (report.type === 'height') throw new Error('a height');
      expect(report.state).to.include({ paused: true, ended: false, muted: false, volume: 1, currentTime: 0 });
      expect(report.state.duration).to.be.within(290, 315);
    });

    it('plays and pauses by message, and tells the events of the widget', async () => {
      const line = await lineTo(await readyFrame('sound=none', options));
      line.ask({ type: 'play' });
      await line.next('play');
      await line.next('playing');
      const { details } = (await line.next('phasechange')) as { details?: unknown };
      expect(details).to.deep.equal({ phase: 'lead-in', breath: -1, start: 0, duration: 3 });
      line.ask({ type: 'pause' });
      const paused = await line.next('pause');
      expect(paused).to.have.nested.property('state.paused', true);
    });

    it('plays by a press inside', async () => {
      const frame = await readyFrame('sound=none', options);
      const line = await lineTo(frame);
      await press(frame);
      expect(await line.next('playing')).to.have.nested.property('state.paused', false);
    });

    it('seeks, and ends', async () => {
      const line = await lineTo(await readyFrame('sound=none', options));
      line.ask({ type: 'play' });
      line.ask({ type: 'seek', time: 1e9 });
      expect(await line.next('ended')).to.have.nested.property('state.ended', true);
    });

    it('takes another configuration, and what is not in it goes back', async () => {
      const line = await lineTo(await readyFrame('sound=none&minutes=5', options));
      await line.next('durationchange');
      line.ask({ type: 'configure', query: 'sound=none&minutes=10&volume=0.5' });
      const changed = await line.next('durationchange');
      expect(changed).to.have.nested.property('state.duration').within(590, 615);
      expect(await line.next('volumechange')).to.have.nested.property('state.volume', 0.5);
      line.ask({ type: 'configure', query: 'sound=none' });
      expect(await line.next('durationchange'))
        .to.have.nested.property('state.duration')
        .within(110, 130);
    });

    it('leads a practice, and says what is wrong with one that there is not', async () => {
      const line = await lineTo(await readyFrame('sound=none&practice=desk-reset', options));
      line.ask({ type: 'configure', query: 'sound=none&practice=no-such-practice' });
      const { details } = (await line.next('error')) as { details?: unknown };
      expect(details).to.include({ path: 'practice', found: 'no-such-practice' });
      line.ask({ type: 'configure', query: 'sound=none&practice=box' });
      await line.next('loadedmetadata');
    });

    it('tells WordPress its height, with the secret of the hash, and again when it is asked', async () => {
      const frame = newFrame({ ...options, height: 150 });
      frame.src = `${embedUrl('sound=none')}#?secret=abc123DEF4`;
      const height = (): Promise<unknown> =>
        messageFrom(
          () => frame.contentWindow,
          ({ data }) => ((data as { message?: unknown }).message === 'height' ? data : undefined),
        );
      const told = height();
      document.body.append(frame);
      expect(await told).to.deep.equal({ message: 'height', value: 520, secret: 'abc123DEF4' });
      const again = height();
      say(frame, { message: 'ready', secret: 'abc123DEF4' });
      expect(await again).to.deep.equal({ message: 'height', value: 520, secret: 'abc123DEF4' });
    });
  });

describe('the page for frames', () => {
  afterEach(removeFrames);

  it('fills its frame, and is set as the address says', async () => {
    const frame = await readyFrame('sound=none&pattern=4-2-6&count&accent=123456&scheme=dark&lang=de');
    const widget = widgetIn(frame);
    await widget.updateComplete;
    expect(widget.pattern).to.equal('4-2-6');
    expect(widget.count).to.equal(true);
    expect(widget.lang).to.equal('de');
    expect(widget.style.getPropertyValue('--spine-breath-accent')).to.equal('#123456');
    const view = frame.contentWindow;
    expect(view?.getComputedStyle(widget).colorScheme).to.equal('dark');
    const { width, height, x, y } = widget.getBoundingClientRect();
    expect([x, y, width, height]).to.deep.equal([0, 0, view?.innerWidth, view?.innerHeight]);
    expect(frame.contentDocument?.documentElement.scrollHeight).to.equal(view?.innerHeight);
  });

  it('asks for the usual height where it is too low, and is content with it', async () => {
    const frame = await readyFrame('sound=none', { height: 150 });
    const line = await lineTo(frame);
    expect(await line.next('height')).to.deep.equal({ type: 'height', height: 520 });
    await line.settled();
    frame.height = '520';
    expect(await line.next('height')).to.deep.equal({ type: 'height', height: 520 });
    expect(widgetIn(frame).getBoundingClientRect().height).to.equal(520);
    await line.settled();
    expect(line.heard.filter(({ type }) => type === 'height')).to.deep.equal([]);
  });

  it('keeps what the visitor has set where a host sets something else', async () => {
    const frame = await readyFrame('sound=none&volume=0.5');
    const line = await lineTo(frame);
    const widget = widgetIn(frame);
    widget.volume = 0.8;
    await widget.updateComplete;
    line.ask({ type: 'configure', query: 'sound=none&volume=0.5&minutes=5' });
    await line.settled();
    expect([widget.volume, widget.minutes]).to.deep.equal([0.8, 5]);
  });

  it('is not heard by another frame, and does not hear its host', async () => {
    const [one, other] = [await readyFrame(), await readyFrame()];
    const [toOne, toOther] = [await lineTo(one, nonceOf('1')), await lineTo(other, nonceOf('2'))];
    await toOther.settled();
    toOther.heard.length = 0;
    toOne.ask({ type: 'play' });
    await toOne.next('playing');
    await toOther.settled();
    expect([widgetIn(one).paused, widgetIn(other).paused]).to.deep.equal([false, true]);
    expect(toOther.heard).to.deep.equal([]);
  });

  it('says what it is, and in which language', async () => {
    const frame = await readyFrame();
    const { documentElement, title } = frame.contentDocument ?? document;
    expect([documentElement.lang, title]).to.deep.equal(['en', 'A breath, drawn on a spine']);
  });
});

describe('a hostile host', () => {
  afterEach(removeFrames);

  const malformed: readonly unknown[] = [
    null,
    0,
    '',
    'hello',
    [],
    {},
    { type: 'hello', nonce: nonceOf('x') },
    { spineBreath: 2, type: 'hello', nonce: nonceOf('x') },
    { spineBreath: 1, type: 'hello' },
    { spineBreath: 1, type: 'hello', nonce: 'short' },
    { spineBreath: 1, type: 'hello', nonce: 'x'.repeat(1e6) },
    { spineBreath: 1, type: 'hello', nonce: { length: 16 } },
    { spineBreath: 1, type: 'welcome', nonce: nonceOf('x') },
    { spineBreath: 1, type: 'seek', time: 5 },
    { spineBreath: 1, type: '__proto__' },
    { message: 'ready', secret: 'guess' },
  ];

  /** Keeps what a frame says to its host. */
  const heardFrom = (frame: HTMLIFrameElement): unknown[] => {
    const heard: unknown[] = [];
    addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source === frame.contentWindow) heard.push(data);
    });
    return heard;
  };

  it('is not answered whatever it says but hello, and a hello after that is', async () => {
    const frame = await readyFrame();
    const heard = heardFrom(frame);
    for (const message of malformed) say(frame, message);
    await lineTo(frame, nonceOf('b'));
    expect(heard).to.deep.equal([sealed({ type: 'welcome', nonce: nonceOf('b') })]);
    expect(widgetIn(frame).paused).to.equal(true);
  });

  it('is not the window around: hello from another frame is not answered', async () => {
    const frame = await readyFrame();
    const other = newFrame();
    const loaded = new Promise((resolve) => other.addEventListener('load', resolve, { once: true }));
    other.src = hostileUrl;
    document.body.append(other);
    await loaded;
    const hostile = new HostileGuest(other);
    await hostile.say(sealed({ type: 'hello', nonce: nonceOf('z') }), { to: frame });
    await lineTo(frame, nonceOf('c'));
    expect(hostile.heard).to.deep.equal([]);
  });

  it('changes nothing by a second hello, or the same once more', async () => {
    const frame = await readyFrame();
    const line = await lineTo(frame, nonceOf('d'));
    const heard = heardFrom(frame);
    say(frame, sealed({ type: 'hello', nonce: nonceOf('d') }));
    say(frame, sealed({ type: 'hello', nonce: nonceOf('e') }));
    await line.settled();
    await line.settled();
    expect(heard.filter((data) => readGreeting(data))).to.deep.equal([]);
    line.ask({ type: 'play' });
    await line.next('playing');
  });

  it('breaks nothing with malformed and huge commands', async () => {
    const frame = await readyFrame();
    const line = await lineTo(frame);
    for (const message of malformed.filter((message) => !readCommand(message))) line.port.postMessage(message);
    for (const time of [Number.NaN, Infinity, '5', null, {}])
      line.port.postMessage({ spineBreath: 1, type: 'seek', time });
    line.port.postMessage({ spineBreath: 1, type: 'configure', query: `minutes=${'9'.repeat(1e6)}` });
    line.ask({ type: 'configure', query: 'sound=none&src=//evil.example/x.json&background=url(x)&onclick=alert(1)' });
    line.ask({ type: 'seek', time: 5 });
    expect(await line.next('timeupdate')).to.have.nested.property('state.currentTime', 5);
    const widget = widgetIn(frame);
    expect([...widget.attributes].map(({ name }) => name)).to.have.members(['sound']);
  });

  it('breaks nothing with a flood, and is heard again after it', async () => {
    const frame = await readyFrame();
    const line = await lineTo(frame);
    const start = performance.now();
    for (let count = 0; count < 5000; count++) line.ask({ type: 'seek', time: count / 100 });
    const isAt = (report: Report, from: number, to: number): boolean =>
      report.type === 'timeupdate' && report.state.currentTime >= from && report.state.currentTime <= to;
    while (!line.heard.some((report) => isAt(report, 60, 60))) {
      line.ask({ type: 'seek', time: 60 });
      await nextFrame();
    }
    const seconds = (performance.now() - start) / 1000;
    expect(line.heard.filter((report) => isAt(report, 0, 50)).length).to.be.at.most(60 * (2 + seconds));
  });
});
