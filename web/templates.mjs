// SPDX-License-Identifier: MIT
// Line breaks and indentation of html`…` are for whoever reads the source; the page needs less.

/** The source with every run of white space around a line break inside tagged templates made one space. */
export function shortened(source) {
  let out = '';
  let at = 0;
  /* What the code at hand is nested in: 'code', or the tag of the template that it stands in. */
  const nesting = [];
  let braces = 0;
  const copyUntil = (end) => {
    out += source.slice(at, end);
    at = end;
  };
  const template = (isTagged) => {
    while (at < source.length) {
      const letter = source[at];
      if (letter === '\\') copyUntil(at + 2);
      else if (letter === '`') return copyUntil(at + 1);
      else if (letter === '$' && source[at + 1] === '{') {
        copyUntil(at + 2);
        nesting.push(braces);
        braces = 0;
        code();
        braces = nesting.pop();
      } else if (isTagged && /\s/.test(letter)) {
        const space = /^\s+/.exec(source.slice(at))[0];
        at += space.length;
        /* Between two tags not even that: such places are between blocks, or in rows that have a gap of their own. */
        if (!space.includes('\n')) out += space;
        else if (!out.endsWith('>') || source[at] !== '<') out += ' ';
      } else copyUntil(at + 1);
    }
  };
  const code = () => {
    while (at < source.length) {
      const letter = source[at];
      const rest = source.slice(at, at + 2);
      if (rest === '//') copyUntil(source.indexOf('\n', at));
      else if (rest === '/*') copyUntil(source.indexOf('*/', at) + 2);
      else if (letter === "'" || letter === '"') {
        let end = at + 1;
        while (source[end] !== letter) end += source[end] === '\\' ? 2 : 1;
        copyUntil(end + 1);
      } else if (letter === '`') {
        const isTagged = /\bhtml$/.test(source.slice(Math.max(0, at - 5), at));
        copyUntil(at + 1);
        template(isTagged);
      } else if (letter === '/' && /[(,=:[!&|?{};]\s*$/.test(out)) {
        /* A regular expression: it may hold quotation marks. */
        copyUntil(at + /^\/(\\.|\[(\\.|[^\]])*\]|[^/\\\n])+\/\w*/.exec(source.slice(at))[0].length);
      } else {
        if (letter === '{') braces += 1;
        if (letter === '}') {
          if (braces === 0 && nesting.length > 0) return copyUntil(at + 1);
          braces -= 1;
        }
        copyUntil(at + 1);
      }
    }
  };
  code();
  return out;
}
