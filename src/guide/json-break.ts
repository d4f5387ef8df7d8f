import { quoted } from './practice-reading.js';

const TOKEN =
  /[\t\n\r ]*(?:(?<open>[[{])|(?<close>[\]}])|(?<mark>[,:])|(?<text>"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/** Where a text stops being JSON: browsers say it in different words, and Safari not at all. */
const brokenAt = (json: string): number => {
  const open: string[] = [];
  let wants = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(json);
    const start = found
      ? TOKEN.lastIndex - found[0].trimStart().length
      : from + (/^[\t\n\r ]*/.exec(json.slice(from))?.[0].length ?? 0);
    if (!found) return start;
    const { open: opens, close, mark, text: string } = found.groups ?? {};
    const inside = open.at(-1);
    let fits: boolean;
    if (opens) {
      fits = wants.includes('value');
      open.push(opens);
      wants = opens === '{' ? 'key or end' : 'value or end';
    } else if (close) {
      fits = wants.includes('end') && inside === (close === '}' ? '{' : '[');
      open.pop();
      wants = 'mark or end';
    } else if (mark === ':') {
      fits = wants === 'colon';
      wants = 'value';
    } else if (mark) {
      fits = wants === 'mark or end' && inside !== undefined;
      wants = inside === '{' ? 'key' : 'value';
    } else if (string && wants.startsWith('key')) {
      fits = true;
      wants = 'colon';
    } else {
      fits = wants.includes('value');
      wants = 'mark or end';
    }
    if (!fits) return start;
  }
};

/** What stands where a text stops being JSON, and where that is. */
export const describeBreak = (json: string): string => {
  const at = brokenAt(json);
  const lines = json.slice(0, at).split('\n');
  const what = at < json.length ? quoted(json.slice(at, at + 12)) : 'the end';
  return `${what} at line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
};
