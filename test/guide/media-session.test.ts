import { expect } from '@open-wc/testing';
import { longExhale } from '../../src/breath/practice.js';
import { MediaKeys, type MediaActions, type MediaKeysOptions } from '../../src/guide/media-session.js';
import { BreathSession } from '../../src/session/session.js';
import { FakeTime } from '../support/fake-time.js';

/** Writes down what a browser is told. */
class FakeMedia {
  metadata: MediaMetadata | null = null;
  playbackState: MediaSessionPlaybackState = 'none';
  position: MediaPositionState | undefined;
  readonly handlers = new Map<string, MediaSessionActionHandler>();
  /** What this browser does not know. */
  strange: readonly string[] = [];

  setActionHandler(action: string, handler: MediaSessionActionHandler | null): void {
    if (this.strange.includes(action)) throw new TypeError(action);
    if (handler) this.handlers.set(action, handler);
    else this.handlers.delete(action);
  }

  setPositionState(position?: MediaPositionState): void {
    this.position = position;
  }

  press(action: MediaSessionAction, details: object = {}): void {
    this.handlers.get(action)?.({ action, ...details });
  }

  get shown(): readonly (string | undefined)[] {
    return [this.metadata?.title, this.metadata?.artist, this.metadata?.album, this.playbackState];
  }
}

const showing = (options: Partial<MediaKeysOptions> = {}, media = new FakeMedia()) => {
  const time = new FakeTime();
  const session = new BreathSession({ practice: longExhale, timeSource: time });
  const log: string[] = [];
  const actions: Required<MediaActions> = {
    play: () => log.push('play'),
    pause: () => log.push('pause'),
    stop: () => log.push('stop'),
    previous: () => log.push('previous'),
    next: () => log.push('next'),
    seek: (to) => log.push(`seek ${to}`),
  };
  const keys = new MediaKeys({
    session,
    title: 'Yoga nidra',
    section: 'Settle',
    actions,
    media: media as unknown as MediaSession,
    ...options,
  });
  return { time, session, media, keys, log };
};

describe('MediaKeys', () => {
  // WebKitGTK may be built without any of it.
  if (typeof MediaMetadata === 'undefined') {
    it('does nothing in a browser that shows no media', () => {
      const { session, keys, media } = showing();
      session.play();
      expect([keys.owns, media.shown]).to.deep.equal([false, [undefined, undefined, undefined, 'none']]);
    });
    return;
  }

  it('shows nothing before it plays', () => {
    const { media, keys } = showing();
    expect([media.shown, keys.owns]).to.deep.equal([[undefined, undefined, undefined, 'none'], false]);
  });

  it('shows the practice, the section and the place in it', () => {
    const { media, session, time } = showing();
    session.play();
    expect(media.shown).to.deep.equal(['Yoga nidra', 'spine-breath', 'Settle', 'playing']);
    time.advance(10);
    session.pause();
    expect([media.playbackState, media.position]).to.deep.equal([
      'paused',
      { duration: session.duration, position: 10, playbackRate: 1 },
    ]);
    session.currentTime = 42;
    expect(media.position?.position).to.equal(42);
    session.end();
    expect(media.playbackState).to.equal('none');
  });

  it('shows another section', () => {
    const { media, session, keys } = showing();
    keys.name('Yoga nidra', 'Body');
    session.play();
    expect(media.metadata?.album).to.equal('Body');
    keys.name('Yoga nidra', 'Rest');
    expect([media.metadata?.title, media.metadata?.album, keys.owns]).to.deep.equal(['Yoga nidra', 'Rest', true]);
  });

  it('maps the keys to its actions', () => {
    const { media, session, log } = showing();
    session.play();
    for (const action of ['play', 'pause', 'stop', 'previoustrack', 'nexttrack'] as const) media.press(action);
    media.press('seekto', { seekTime: 12.5 });
    media.press('seekto');
    media.press('seekto', { seekTime: NaN });
    expect(log).to.deep.equal(['play', 'pause', 'stop', 'previous', 'next', 'seek 12.5']);
  });

  it('leaves keys without an action to the browser', () => {
    const { media, session } = showing({ actions: { play: () => {} } });
    session.play();
    expect([...media.handlers.keys()]).to.deep.equal(['play']);
  });

  it('goes on without the keys that a browser does not know', () => {
    const media = new FakeMedia();
    media.strange = ['stop', 'seekto'];
    media.setPositionState = () => {
      throw new TypeError('no');
    };
    const { session } = showing({}, media);
    session.play();
    expect([...media.handlers.keys()]).to.deep.equal(['play', 'pause', 'previoustrack', 'nexttrack']);
  });

  it('gives the place back when disposed of', () => {
    const { media, session, keys } = showing();
    session.play();
    keys.dispose();
    session.pause();
    session.play();
    expect([media.shown, media.handlers.size, media.position]).to.deep.equal([
      [undefined, undefined, undefined, 'none'],
      0,
      undefined,
    ]);
  });

  it('takes the place for what plays already', () => {
    const session = new BreathSession({ timeSource: new FakeTime() });
    session.play();
    const { media, keys } = showing({ session });
    expect([media.metadata?.title, media.playbackState]).to.deep.equal(['Yoga nidra', 'playing']);
    keys.dispose();
  });

  describe('of two on a page', () => {
    it('shows the one that played last', () => {
      const media = new FakeMedia();
      const [one, other] = [showing({ title: 'One' }, media), showing({ title: 'Other' }, media)];
      one.session.play();
      other.session.play();
      one.time.advance(5);
      one.session.pause();
      expect([media.shown.at(0), media.playbackState]).to.deep.equal(['Other', 'playing']);
      media.press('pause');
      expect([one.log, other.log]).to.deep.equal([[], ['pause']]);
      one.session.play();
      expect([media.metadata?.title, one.keys.owns, other.keys.owns]).to.deep.equal(['One', true, false]);
    });

    it('takes nothing from the other when disposed of', () => {
      const media = new FakeMedia();
      const [one, other] = [showing({ title: 'One' }, media), showing({ title: 'Other' }, media)];
      one.session.play();
      other.session.play();
      one.keys.name('One', 'Rest');
      one.keys.dispose();
      expect([media.shown, media.handlers.size]).to.deep.equal([['Other', 'spine-breath', 'Settle', 'playing'], 6]);
    });
  });

  it('leaves a page its own', () => {
    const media = new FakeMedia();
    media.metadata = new MediaMetadata({ title: 'A song', artist: 'A singer' });
    const { session, keys } = showing({}, media);
    session.play();
    keys.dispose();
    expect([media.metadata.title, media.playbackState, media.handlers.size]).to.deep.equal(['A song', 'none', 0]);
  });

  it('shows it in this browser', () => {
    const { session, keys } = showing({ media: navigator.mediaSession });
    session.play();
    expect([keys.owns, navigator.mediaSession.metadata?.album]).to.deep.equal([true, 'Settle']);
    keys.name('Yoga nidra', 'Rest');
    expect([keys.owns, navigator.mediaSession.metadata?.album]).to.deep.equal([true, 'Rest']);
    session.pause();
    expect(navigator.mediaSession.playbackState).to.equal('paused');
    keys.dispose();
    expect(navigator.mediaSession.metadata).to.equal(null);
  });
});
