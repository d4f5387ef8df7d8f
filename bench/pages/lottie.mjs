/** A breathing circle played by lottie-web, as most pages play theirs: its SVG renderer. */
import lottie from 'lottie-web/build/player/lottie_light.js';
import { EXHALE, INHALE, place, startWith } from './stage.mjs';

const RATE = 60;
const LENGTH = (INHALE + EXHALE) * RATE;

/** @param {number} t frame @param {number} s per cent */
const keyframe = (t, s) => ({ t, s: [s, s, 100], i: { x: [0.6], y: [1] }, o: { x: [0.4], y: [0] } });
/** @param {number | number[]} k */
const still = (k) => ({ a: 0, k });

const breathingCircle = () => ({
  v: '5.7.0',
  fr: RATE,
  ip: 0,
  op: LENGTH,
  w: 400,
  h: 400,
  assets: [],
  layers: [
    {
      ty: 4,
      ind: 1,
      ip: 0,
      op: LENGTH,
      st: 0,
      ks: {
        o: still(100),
        r: still(0),
        p: still([200, 200, 0]),
        a: still([0, 0, 0]),
        s: { a: 1, k: [keyframe(0, 40), keyframe(INHALE * RATE, 100), { t: LENGTH, s: [40, 40, 100] }] },
      },
      shapes: [
        {
          ty: 'gr',
          it: [
            { ty: 'el', p: still([0, 0]), s: still([390, 390]) },
            { ty: 'fl', c: still([0.41, 0.71, 1, 1]), o: still(100), r: 1 },
            {
              ty: 'tr',
              p: still([0, 0]),
              a: still([0, 0]),
              s: still([100, 100]),
              r: still(0),
              o: still(100),
            },
          ],
        },
      ],
    },
  ],
});

const boxes = place(() => {
  const box = document.createElement('div');
  box.style.inlineSize = '100%';
  return box;
});
const players = boxes.map((container) =>
  lottie.loadAnimation({
    container,
    renderer: 'svg',
    loop: true,
    autoplay: false,
    animationData: breathingCircle(),
  }),
);
startWith(() => players.forEach((player) => player.play()));
