import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { LONGEST_TEXT } from '../../src/embed/alike.js';
import { readCommand } from '../../src/embed/command.js';
import { floodGate } from '../../src/embed/flood.js';
import { clampHeight, GREATEST_HEIGHT, LEAST_HEIGHT, wantedHeight } from '../../src/embed/height.js';
import {
  readGreeting,
  readReport,
  sealed,
  unknownState,
  type Command,
  type Greeting,
  type Report,
} from '../../src/embed/protocol.js';
import { isWordPressReady, secretOf, wordPressHeight } from '../../src/embed/wordpress.js';

const nonce = '0123456789abcdef';

const greetings: readonly Greeting[] = [{ type: 'ready' }, { type: 'hello', nonce }, { type: 'welcome', nonce }];
const commands: readonly Command[] = [
  { type: 'play' },
  { type: 'pause' },
  { type: 'seek', time: 12.5 },
  { type: 'configure', query: 'minutes=5' },
];
const reports: readonly Report[] = [
  { type: 'height', height: 520 },
  { type: 'play', state: unknownState },
  { type: 'phasechange', state: unknownState, details: { phase: 'exhale', breath: -1, start: 3, duration: 6 } },
  { type: 'error', state: unknownState, details: { path: '/name', expected: 'a name', found: '7' } },
];

const readers = { greeting: readGreeting, command: readCommand, report: readReport };
const all = [...greetings, ...commands, ...reports];

describe('messages', () => {
  for (const [reader, messages] of [
    [readGreeting, greetings],
    [readCommand, commands],
    [readReport, reports],
  ] as const)
    for (const message of messages)
      it(`${message.type} is read as it was sent`, () => {
        expect(reader(structuredClone(sealed(message)))).to.deep.equal(message);
      });

  it('are read by nobody but whom they are for', () => {
    for (const message of commands)
      expect([readGreeting(sealed(message)), readReport({ ...sealed(message), state: 0 })]).to.deep.equal([
        undefined,
        undefined,
      ]);
    for (const message of greetings)
      expect([readCommand(sealed(message)), readReport(sealed(message))]).to.deep.equal([undefined, undefined]);
  });

  it('of another version, or of none, are not read', () => {
    for (const message of all)
      for (const spineBreath of [0, 2, '1', true, null, undefined])
        for (const read of Object.values(readers)) expect(read({ ...message, spineBreath })).to.equal(undefined);
  });

  it('of a type that is not known, or is the name of something in every object, are not read', () => {
    for (const type of ['', 'stop', 'toString', 'constructor', '__proto__', 'hasOwnProperty', 0, null, ['play'], {}])
      for (const read of Object.values(readers)) expect(read({ spineBreath: 1, type })).to.equal(undefined);
  });

  it('of which a field is missing, or of another kind, are not read', () => {
    for (const message of reports)
      for (const name of Object.keys(message))
        for (const wrong of [undefined, null, 'x', [], Number.NaN, Infinity, 7n])
          if (!(name === 'type' && wrong === undefined))
            expect(readReport({ ...sealed(message), [name]: wrong }), `${message.type} ${name}`).to.equal(undefined);
  });

  it('hold nothing that does not belong there', () => {
    const more = { ...sealed({ type: 'seek', time: 3 }), more: 'x'.repeat(1e6), then: 'there' };
    expect(readCommand(more)).to.deep.equal({ type: 'seek', time: 3 });
  });

  it('with huge texts are not read', () => {
    const query = (length: number): unknown => sealed({ type: 'configure', query: 'x'.repeat(length) });
    expect(readCommand(query(LONGEST_TEXT))).not.to.equal(undefined);
    expect(readCommand(query(LONGEST_TEXT + 1))).to.equal(undefined);
    expect(readGreeting(sealed({ type: 'hello', nonce: 'x'.repeat(1e6) }))).to.equal(undefined);
  });

  it('may be anything at all, and reading never fails', () => {
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
      fc
        .tuple(
          fc.constantFrom(...all),
          fc.dictionary(fc.constantFrom('type', 'state', 'details', 'nonce', 'time', 'query'), fc.anything()),
        )
        .map(([message, wrong]) => ({ ...sealed(message), ...wrong })),
    );
    fc.assert(
      fc.property(anything, (data) => {
        for (const read of Object.values(readers)) {
          const message = read(data);
          if (message)
            expect(
              read(sealed(message as Command & Report & Greeting)),
              'what is read can be read again',
            ).to.deep.equal(message);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the flood gate', () => {
  const gaps = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 2, noNaN: true })), { maxLength: 600 });

  it('lets no more through than so many a second, and twice as many at once', () => {
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 60 }), (waits, perSecond) => {
        let now = 0;
        const mayPass = floodGate(perSecond, () => now);
        let passed = 0;
        for (const wait of waits) {
          now += wait;
          if (mayPass()) passed++;
          expect(passed).to.be.at.most(perSecond * (2 + now) + 1e-6);
        }
      }),
    );
  });

  it('holds nobody up who keeps to the measure', () => {
    let now = 0;
    const mayPass = floodGate(50, () => now);
    for (let count = 0; count < 5000; count++) {
      now += 1 / 49;
      expect(mayPass()).to.equal(true);
    }
  });

  it('gives nothing for a clock that goes back, and opens again after a flood', () => {
    let now = 100;
    const mayPass = floodGate(10, () => now);
    for (let count = 0; count < 20; count++) expect(mayPass()).to.equal(true);
    expect(mayPass()).to.equal(false);
    now = 0;
    expect(mayPass()).to.equal(false);
    now = 1;
    expect(mayPass()).to.equal(true);
  });
});

describe('the height that a frame asks for', () => {
  const height = fc.double({ min: 0, max: 1e5, noNaN: true });

  it('is given once, and never grows by being given', () => {
    fc.assert(
      fc.property(height, (given) => {
        const wanted = wantedHeight(given);
        expect(wantedHeight(wanted)).to.equal(wanted);
        if (given >= LEAST_HEIGHT) expect(Math.abs(wanted - given)).to.be.at.most(0.5);
      }),
    );
  });

  it('is held within limits by whoever gives it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (asked) => {
        expect(clampHeight(asked)).to.be.within(LEAST_HEIGHT, GREATEST_HEIGHT);
      }),
    );
    expect(clampHeight(520)).to.equal(520);
  });
});

describe('what WordPress wants to know', () => {
  it('is its own secret back, from nothing but the hash that it appends', () => {
    expect(secretOf('#?secret=abcDEF1234')).to.equal('abcDEF1234');
    for (const hash of [
      '',
      '#',
      '#secret=x',
      '#?secret=',
      '#?secret=a"b',
      '#?secret=a&practice=box',
      `#?secret=${'x'.repeat(65)}`,
    ])
      expect(secretOf(hash), hash).to.equal(undefined);
  });

  it('is a height between 200 and 1000', () => {
    expect(wordPressHeight('s', 520)).to.deep.equal({ message: 'height', value: 520, secret: 's' });
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (height) => {
        expect(wordPressHeight('s', height).value).to.be.within(200, 1000);
      }),
    );
  });

  it('is told again to whoever has that secret', () => {
    expect(isWordPressReady({ message: 'ready', secret: 's' }, 's')).to.equal(true);
    expect(isWordPressReady({ message: 'ready', secret: 't' }, 's')).to.equal(false);
    expect(isWordPressReady({ message: 'ready' }, undefined)).to.equal(false);
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(isWordPressReady(data, 'secret')).to.equal(false);
      }),
    );
  });
});
