import { expect } from '@open-wc/testing';
import { policyFor } from '../../demo/configure/csp.js';
import type { Kind } from '../../demo/configure/hosts.js';

const files = {
  script: 'https://cdn.example/npm/spine-breath@0.1.0/dist/cdn/spine-breath.js',
  embed: 'https://breath.example/a/embed.html',
};

describe('what the policy of the page around has to allow', () => {
  const table: readonly (readonly [Kind, string | undefined, string])[] = [
    [
      'script',
      'sha256-abc=',
      "script-src https://cdn.example/npm/spine-breath@0.1.0/dist/cdn/; style-src-attr 'unsafe-hashes' 'sha256-abc='",
    ],
    ['script', undefined, 'script-src https://cdn.example/npm/spine-breath@0.1.0/dist/cdn/'],
    ['iframe', undefined, 'frame-src https://breath.example/a/embed.html'],
    ['link', undefined, ''],
  ];
  for (const [kind, hash, policy] of table)
    it(`is "${policy}" for a ${kind}${hash ? ' with a style' : ''}`, () => {
      expect(policyFor(kind, files, hash)).to.equal(policy);
    });

  it('is never parted by what is in an address', () => {
    const odd = { script: "https://a.example/x; script-src *, y'/s.js", embed: 'https://a.example/;,?q#h' };
    expect(policyFor('script', odd)).to.equal("script-src https://a.example/x%3B%20script-src%20*%2C%20y'/");
    expect(policyFor('iframe', odd)).to.equal('frame-src https://a.example/%3B%2C');
  });
});
