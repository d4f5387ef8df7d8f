import { expect } from '@open-wc/testing';
import { hostNamed, hosts, wayOf, type Host } from '../../demo/configure/hosts.js';
import { everyWay } from './arbitraries.js';

describe('the places to publish', () => {
  it('are those people ask for, each once', () => {
    expect(hosts.map(({ id }) => id)).to.deep.equal([
      'wordpress',
      'wordpress-classic',
      'wordpress-oembed',
      'ghost',
      'squarespace',
      'wix',
      'notion',
      'medium',
      'google-sites',
      'sharepoint',
      'confluence',
      'html',
      'mdx',
      'discourse',
    ]);
  });

  it('take each kind in one way', () => {
    for (const { ways } of hosts as readonly Host[]) {
      const kinds = ways.map(({ kind }) => kind);
      expect(new Set(kinds).size).to.equal(kinds.length);
    }
  });

  it('all take a link, when nothing else goes', () => {
    for (const { id, ways } of hosts as readonly Host[])
      expect(
        ways.some(({ kind }) => kind === 'link'),
        id,
      ).to.equal(true);
  });

  for (const [{ name }, { kind, help }] of everyWay)
    it(`say in one line where to paste it: ${name}, ${kind}`, () => {
      expect(help).to.match(/^[A-Z].*\.$/);
      expect(help.length).to.be.within(20, 140);
    });

  it('write a script only as HTML', () => {
    for (const [, { kind, form }] of everyWay) if (kind === 'script') expect(form).to.equal('html');
  });

  it('are a page of plain HTML where the name is none of them', () => {
    for (const name of [undefined, null, '', 'geocities', '__proto__']) expect(hostNamed(name).id).to.equal('html');
  });

  it('are taken in their first way where they know no other', () => {
    expect(wayOf(hostNamed('medium'), 'script').kind).to.equal('link');
    expect(wayOf(hostNamed('notion'), undefined).kind).to.equal('iframe');
    expect(wayOf(hostNamed('ghost'), 'iframe').kind).to.equal('iframe');
  });
});
