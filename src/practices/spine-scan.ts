import { lowerBack, lowerChest, neck, upperChest } from './body.js';
import { guided } from './freeze.js';

/** Every vertebra at rest, from the neck down: three cues of six seconds each (facts.md A1.1, part C). */
export const spineScan = guided({
  format: 1,
  name: 'spine-scan',
  posture: 'lying',
  cautions: ['feelings'],
  sections: [
    {
      title: 'settle-in',
      steps: [
        { say: 'scan-lie', for: 8, focus: 'whole' },
        { say: 'scan-breathe', for: 8, focus: 'C1-Co4' },
      ],
    },
    {
      title: 'neck-vertebrae',
      steps: [
        {
          each: neck,
          steps: [
            { say: 'scan-neck', for: 6 },
            { say: 'scan-neck-soft', for: 6 },
            { say: 'scan-neck-space', for: 6 },
          ],
        },
      ],
    },
    {
      title: 'chest-vertebrae',
      steps: [
        {
          each: upperChest,
          steps: [
            { say: 'scan-ribs', for: 6 },
            { say: 'scan-ribs-sink', for: 6 },
            { say: 'scan-ribs-rest', for: 6 },
          ],
        },
        {
          each: lowerChest,
          steps: [
            { say: 'scan-middle', for: 6 },
            { say: 'scan-middle-soft', for: 6 },
            { say: 'scan-middle-rest', for: 6 },
          ],
        },
      ],
    },
    {
      title: 'lower-vertebrae',
      steps: [
        {
          each: lowerBack,
          steps: [
            { say: 'scan-lower', for: 6 },
            { say: 'scan-lower-long', for: 6 },
            { say: 'scan-lower-ground', for: 6 },
          ],
        },
      ],
    },
    {
      title: 'sacrum-tailbone',
      steps: [
        { each: ['S1-S5', 'Co1-Co4'], steps: [{ say: 'scan-wide', for: 6 }] },
        { say: 'scan-whole', for: 12, focus: 'C1-Co4' },
      ],
    },
  ],
});
