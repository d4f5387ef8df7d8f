import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { digest, filesOf, folderOf } from '../../demo/configure/files.js';

const here = 'https://breath.example/demo/configure.html?practice=box';

describe('where the files lie', () => {
  it('is jsDelivr for the script of a version, and beside the page that asks for the frame', () => {
    expect(filesOf(undefined, '1.2.3', here, 'sha384-x')).to.deep.equal({
      script: 'https://cdn.jsdelivr.net/npm/spine-breath@1.2.3/dist/cdn/spine-breath.js',
      embed: 'https://breath.example/demo/embed.html',
      integrity: 'sha384-x',
    });
  });

  it('is a folder of one’s own for both', () => {
    expect(filesOf('https://me.example/breath/', '1.2.3', here)).to.deep.equal({
      script: 'https://me.example/breath/spine-breath.js',
      embed: 'https://me.example/breath/embed.html',
      integrity: undefined,
    });
  });

  const table: readonly (readonly [string, string | undefined])[] = [
    ['https://me.example', 'https://me.example/'],
    ['https://me.example/breath', 'https://me.example/breath/'],
    ['https://me.example/breath//?a=1#b', 'https://me.example/breath/'],
    ['http://localhost:8080/', 'http://localhost:8080/'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['https://name:word@me.example/', undefined],
    ['me.example', undefined],
    ['', undefined],
  ];
  for (const [text, folder] of table)
    it(`reads "${text}" as ${folder ?? 'no folder'}`, () => {
      expect(folderOf(text)).to.equal(folder);
    });

  it('is on the web, or nowhere, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        const folder = folderOf(text);
        expect(folder ?? 'https://nowhere/').to.match(/^https?:\/\/[^?#]*\/$/);
        if (folder) expect(folderOf(folder)).to.equal(folder);
      }),
    );
  });

  it('is sealed with the hashes that browsers compare', async () => {
    // FIPS 180, "abc".
    expect(await digest('SHA-256', 'abc')).to.equal('sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
    expect(await digest('SHA-384', new TextEncoder().encode('abc').buffer)).to.equal(
      'sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn',
    );
  });
});
