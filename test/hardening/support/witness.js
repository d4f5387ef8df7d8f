/**
 * Stands first on every page under test and writes down what happens there: what the policy forbids, what is complained
 * of, what of the browser's memory or network is touched, and what is heard.
 */
(() => {
  const violations = [];
  const complaints = [];
  const touched = [];
  /** Every audio context, with an ear at its output. */
  const ears = [];

  addEventListener('securitypolicyviolation', (event) => {
    // The browser itself asks for an icon, and forbids it to itself.
    if (event.blockedURI.endsWith('/favicon.ico')) return;
    violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile})`);
  });
  for (const level of ['warn', 'error']) {
    const tell = console[level];
    console[level] = (...words) => {
      complaints.push(words.join(' '));
      tell.apply(console, words);
    };
  }
  addEventListener('error', ({ message }) => complaints.push(message));
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));

  const touch = (name) => touched.push(name);
  const watch = (owner, name) => {
    const told = Object.getOwnPropertyDescriptor(owner, name);
    if (!told) return;
    Object.defineProperty(owner, name, {
      ...told,
      ...(told.get && {
        get: () => (touch(name), told.get.call(owner === Document.prototype ? document : globalThis)),
      }),
      ...(told.set && { set: (value) => (touch(name), told.set.call(document, value)) }),
      ...(typeof told.value === 'function' && {
        value: new Proxy(told.value, {
          apply: (call, self, words) => (touch(name), Reflect.apply(call, self, words)),
          construct: (made, words) => (touch(name), Reflect.construct(made, words)),
        }),
      }),
    });
  };
  watch(Document.prototype, 'cookie');
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
    watch(globalThis, name);
    watch(Window.prototype, name);
  }
  for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker'])
    watch(globalThis, name);
  watch(Navigator.prototype, 'sendBeacon');
  watch(Storage.prototype, 'setItem');

  globalThis.AudioContext = class extends AudioContext {
    constructor(...options) {
      super(...options);
      ears.push(new AnalyserNode(this, { fftSize: 2048 }));
    }
  };
  const { connect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (to, ...ways) {
    const ear = to === to?.context?.destination && ears.find(({ context }) => context === to.context);
    if (ear) connect.call(this, ear);
    return connect.call(this, to, ...ways);
  };

  /** The loudest sample of the last twentieth of a second, 1 being full scale. */
  const loudness = () =>
    ears.reduce((loudest, ear) => {
      const samples = new Float32Array(ear.fftSize);
      ear.getFloatTimeDomainData(samples);
      return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), loudest);
    }, 0);

  /** Looks once a frame, until something holds. */
  const until = async (holds) => {
    while (!holds()) await new Promise(requestAnimationFrame);
  };

  const widget = () => document.querySelector('spine-breath');

  globalThis.witness = {
    violations,
    complaints,
    touched,
    loudness,
    until,
    /** Until the widget stands there, drawn. */
    drawn: async () => {
      await customElements.whenDefined('spine-breath');
      await until(() => widget()?.shadowRoot?.querySelector('spine-wave')?.shadowRoot?.querySelector('svg'));
    },
    /** Begins to listen, before the press: for the in-breath, and for the clock that it is measured with. */
    listen: () => {
      const told = [];
      const leads = [];
      widget().addEventListener('phasechange', ({ phase }) => told.push(phase));
      widget().session.addEventListener('clockchange', () => leads.push(widget().currentTime));
      Object.assign(globalThis.witness, {
        phases: told,
        breathed: (phase) => until(() => told.includes(phase)),
        /** Until the sound is heard and leads the session. */
        heard: () =>
          until(() => leads.length && loudness() > 1e-3 && ears.some(({ context }) => context.state === 'running')),
      });
    },
    /** Where the middle of a part of the widget lies in this document, in view. */
    middleOf: (part) => {
      const element = widget().shadowRoot.querySelector(`[part=${part}]`);
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
  };
})();
