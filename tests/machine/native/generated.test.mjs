// SPDX-License-Identifier: MIT
// Help, completions and the manual come from one table: here they are read back and compared.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bash, command, folder, has, hotro, optionsOf, sample, terminal } from './run.mjs';

const help = (...args) => {
  const { status, stdout, stderr } = hotro([...args, '--help']);
  assert.equal(status, 0);
  assert.equal(stderr, '');
  return stdout;
};
const sorted = (names) => [...new Set(names)].sort();
const optionsOfHelp = (text) => [...text.matchAll(/^ {2}(?:-\w, |    )--([a-z0-9-]+)/gm)].map(([, name]) => name);
const commands = [...help().matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name);
const optionsOfCommand = Object.fromEntries(commands.map((name) => [name, optionsOfHelp(help(name))]));
/* Commands of lists take the facts too, for all lines; their help says so in a sentence and names the columns. */
const factOptions = optionsOfCommand.assess.filter((option) => Object.keys(JSON.parse(hotro(['rules', '--schema']).stdout).properties).includes(option.replaceAll('-', '_')));
for (const name of ['batch', 'verify', 'budget', 'names']) optionsOfCommand[name] = sorted([...optionsOfCommand[name], ...factOptions.filter((option) => !['id', 'policy', 'asked'].includes(option))]);
/** The lines of the first section of help, without what is said of each. */
const examplesOfHelp = (text) => text.split('\n\n')[0].split('\n').slice(1).filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim());
const examplesOfCommand = Object.fromEntries(commands.map((name) => [name, examplesOfHelp(help(name))]));
const examples = Object.values(examplesOfCommand).flat();

test('the commands are there', () => {
  assert.deepEqual(commands, ['assess', 'batch', 'verify', 'budget', 'names', 'template', 'rules', 'mcp', 'selftest']);
});

test('every fact and reading of the schema is an option of assess', () => {
  const schema = JSON.parse(hotro(['rules', '--schema']).stdout);
  const facts = Object.keys(schema.properties).filter((name) => name !== 'id').map((name) => name.replaceAll('_', '-'));
  assert.ok(facts.length > 20);
  for (const fact of facts) assert.ok(optionsOfCommand.assess.includes(fact), fact);
});

for (const lang of ['vi', 'en']) {
  test(`help begins with examples, fits 80 columns but for them, and every option has words: ${lang}`, () => {
    for (const name of [null, ...commands]) {
      const text = hotro([...(name ? [name] : []), '--help', '--lang', lang]).stdout;
      assert.match(text, lang === 'vi' ? /^Ví dụ\n {2}hotro / : /^Examples\n {2}hotro /);
      for (const line of text.split('\n')) {
        assert.ok([...line].length <= 80 || line.startsWith('  hotro '), line);
        assert.doesNotMatch(line, /\s$|\(null\)/);
      }
      assert.equal(text, text.normalize('NFC'));
    }
  });
}

test('help of a command is the same before and after it', () => {
  assert.equal(hotro(['--help', 'assess']).stdout, help('assess'));
  assert.equal(hotro(['assess', '-h']).stdout, help('assess'));
});

test('hotro help COMMAND is its help', () => {
  assert.equal(hotro(['help']).stdout, help());
  for (const name of commands) assert.equal(hotro(['help', name]).stdout, help(name));
  assert.equal(hotro(['help', 'batch', '--lang', 'vi']).stdout, hotro(['batch', '--help', '--lang', 'vi']).stdout);
  const { status, stderr } = hotro(['help', 'asess']);
  assert.equal(status, 2);
  assert.match(stderr, /no command asess \(did you mean assess\?\)/);
});

test('help and the manual say what --strict, codes and cut lists mean', () => {
  const texts = { help: (name) => help(...(name ? [name] : [])).replace(/\s+/g, ' '), manual: () => hotro(['--manual']).stdout.replaceAll('\\', '').replace(/\s+/g, ' ') };
  for (const text of Object.values(texts)) {
    assert.match(text(), /hotro\*? help \[COMMAND\]/);
    assert.match(text('verify'), /another revision of the policy, a code and a line without a claim count as differences/);
    assert.match(text('verify'), /another revision with the same amounts, a code that is read, and no claim, are no difference, unless --strict is given/);
    assert.match(text('assess'), /A code or link stands for a file where none has that name/);
    assert.match(text('batch'), /cut at every line break: use them for lists without line breaks in cells/);
  }
});

test('the examples of help are those of the commands, some of each', () => {
  for (const name of commands) assert.ok(examplesOfCommand[name].some((line) => examplesOfHelp(help()).includes(line)), name);
  for (const line of examplesOfHelp(help())) assert.ok(examples.includes(line), line);
});

test('the codes in examples are of this revision of the policy', () => {
  const codes = examples.flatMap((line) => line.match(/\b2[0-9A-Z]{4}(-[0-9A-Z]+)+/g) ?? []);
  assert.ok(codes.length > 0);
  for (const code of codes) {
    const { verdict, policy } = JSON.parse(hotro(['verify', code, '--json']).stdout);
    assert.equal(verdict, 'read', `${code} in native/command/commands.c is of revision ${policy?.claimed.revision}, this is ${policy?.computed.revision}: ` +
      'make a new code of its case ("hotro assess CODE" shows it; the page makes one, or code() of wasm/hotro.ts)');
  }
});

/** What the examples read, under the names that they have there. */
const exampleFiles = () => {
  const header = 'id,agency,position,duty,duty_from,until,degree,x_unit,claimed_total';
  const person = 'A1,science_department,civil_servant,full_time,2025-09-01,2026-08-31,none,Văn thư,96000000';
  const receipt = hotro(['assess', '--receipt', ...optionsOf(sample)]).stdout;
  return {
    'case.json': sample,
    'cases.ndjson': `${JSON.stringify(sample)}\n`,
    'draft.law': readFileSync(new URL('../unit/fictional.law', import.meta.url), 'utf8'),
    'list.csv': `${header}\n${person}\n`,
    'map.csv': 'column,written,fact,value\nagency,science_department,agency,science_department\n',
    'piece': `${person}\n`,
    'proposal.json': [{ name: 'province.tier_b', from: '2027-01-01', value: 2_500_000, citation: 'dự thảo' }],
    'receipt.json': receipt,
    'receipts.ndjson': receipt + receipt,
  };
};

/** What stands on standard error, and in the result, where all is well. */
const wellDone = {
  assess: [/^$/, /./],
  batch: [/^([^\n]+: lines are read one by one[^\n]*\n)?[^\n]+: 1 line: (1 ok, 0 incomplete|0 ok, 1 incomplete), 0 bad\n$/, /./],
  verify: [/^(2 items: match 2\n)?([^\n]+; to reclaim [^\n]+\n)*$/, /^(?:PK[^]*|[^\n]*: (?:MATCH|READ)\b[^\n]*\n( {2}[^\n]*\n)*|OK\n|)$/],
  budget: [/^(?!hotro: )/, /./],
  names: [/^[^\n]+: 1 line[^\n]*, 0 not clear\n$|^[^\n]+: 1 line: 1 ok, 0 incomplete, 0 bad\n$/, /./],
  template: [/^$/, /^PK/],
  rules: [/^$/, /./],
  mcp: [/^$/, /^$/],
};

// Those of selftest run the vectors of the law: tests/law/selftest.test.mjs.
for (const name of commands.filter((one) => one !== 'selftest')) {
  test(`the examples of help work: ${name}`, (t) => {
    const cwd = folder(t, exampleFiles());
    mkdirSync(join(cwd, 'bin'));
    symlinkSync(command, join(cwd, 'bin', 'hotro'));
    const env = { PATH: `${join(cwd, 'bin')}:${process.env.PATH}` };
    assert.ok(examplesOfCommand[name].length > 0);
    for (const line of examplesOfCommand[name]) {
      if (line.startsWith('parallel ') && !has('parallel')) continue;
      const { status, stdout, stderr } = bash(`set -o pipefail; ${line}`, { cwd, env });
      assert.equal(status, 0, `${line}\n${stderr}`);
      assert.match(stderr, wellDone[name][0], line);
      const [, written] = line.match(/ -o (\S+)/) ?? [];
      assert.match(written ? readFileSync(join(cwd, written), 'utf8') : stdout, wellDone[name][1], line);
    }
  });
}

test('colors only on a terminal, not with NO_COLOR or TERM=dumb', () => {
  const escape = '\u001b[';
  assert.ok(terminal('$HOTRO --help').stdout.includes(escape));
  assert.ok(!terminal('$HOTRO --help', { env: { NO_COLOR: '1' } }).stdout.includes(escape));
  assert.ok(!terminal('$HOTRO --help', { env: { TERM: 'dumb' } }).stdout.includes(escape));
  assert.ok(!help().includes(escape));
});

test('on a terminal text is wrapped to it, elsewhere lines stay whole', () => {
  const shown = terminal('stty cols 60; $HOTRO rules --lang vi', { env: { NO_COLOR: '1' } }).stdout.replaceAll('\r', '');
  const plain = hotro(['rules', '--lang', 'vi']).stdout;
  const words = (text) => text.split(/\s+/).join(' ').trim();
  assert.equal(words(shown), words(plain));
  for (const line of shown.split('\n')) assert.ok([...line].length <= 60 || !line.trim().includes(' '), line);
  assert.ok(plain.split('\n').some((line) => line.length > 110));
});

test('bash completes the commands, their options and the values', (t) => {
  const cwd = folder(t, { hotro: hotro(['--completion', 'bash']).stdout });
  const complete = (...words) => {
    const line = `source ./hotro; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _hotro; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr, status } = bash(line, { cwd });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    return stdout.split('\n').filter(Boolean);
  };
  const common = ['--help', '--version', '--lang', '--json', '--policy'];
  assert.deepEqual(sorted(complete('hotro', '')), sorted([...commands, ...common]));
  assert.deepEqual(sorted(complete('hotro', '-')), sorted(common));
  assert.deepEqual(complete('hotro', '--lang', ''), ['vi', 'en']);
  assert.deepEqual(complete('hotro', '--lang', 'vi', 'as'), ['assess']);
  assert.deepEqual(complete('hotro', '--lang', 'vi', 'assess', '--pos'), ['--position']);
  assert.deepEqual(complete('hotro', 'help', 'ba'), ['batch']);
  for (const name of commands) {
    assert.deepEqual(sorted(complete('hotro', name, '--')), sorted(optionsOfCommand[name].map((option) => `--${option}`)));
  }
  assert.deepEqual(complete('hotro', 'assess', '--agency', 'sci'), ['science_department']);
  assert.deepEqual(complete('hotro', 'assess', '--agency', '=', 'sci'), ['science_department']);
  assert.deepEqual(complete('hotro', 'assess', '--parameters', ''), []);
  assert.deepEqual(complete('hotro', 'rules', 'gia'), ['gia-dinh-92-2025@2026-11-24']);
  assert.deepEqual(complete('hotro', 'rules', '--policy', 'gia'), ['gia-dinh-92-2025@2026-11-24']);
});

test('zsh has the same options', { skip: !has('zsh') && 'zsh is not installed' }, (t) => {
  const text = hotro(['--completion', 'zsh']).stdout;
  const cwd = folder(t, { _hotro: text });
  assert.deepEqual(bash('zsh -f -n _hotro', { cwd }), { status: 0, signal: null, stdout: '', stderr: '' });
  assert.equal(bash("zsh -f -c 'autoload -Uz compinit && compinit -u -D && source ./_hotro && (( $+functions[_hotro] ))'", { cwd }).status, 0);
  for (const name of commands) {
    const part = text.slice(text.indexOf(`\n  ${name})\n`)).split('\n    ;;\n')[0];
    assert.deepEqual(sorted([...part.matchAll(/(?:^ {6}'|,)--([a-z0-9-]+)/gm)].map(([, option]) => option)), sorted(optionsOfCommand[name]));
  }
});

/** What zsh offers for a line, typed into one that runs on a terminal of its own. */
const typed = (cwd, line) => {
  writeFileSync(join(cwd, 'zshrc'), `PS1=; PS2=
autoload -Uz compinit && compinit -u -D
source ./_hotro
bindkey '^I' complete-word
compadd() {
  if [[ " \${@[1,(i)(-|--)]} " != *' -'[OAD]' '* ]]; then
    local -a hits
    builtin compadd -A hits "$@"
    print -rl -- $hits >> offered
  fi
  builtin compadd "$@"
}
said() { print DONE }
begun() { comppostfuncs=(said) }
compprefuncs=(begun)
print READY
`);
  writeFileSync(join(cwd, 'type'), `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "cd \${(q)PWD}; source ./zshrc"
zpty -r shell out '*READY*'
zpty -n -w shell "$1"$'\\t'
zpty -r shell out '*DONE*'
zpty -d shell
`);
  const { status, stdout } = bash(`rm -f offered; touch offered; timeout 20 zsh -f type "$LINE" >/dev/null && sort -u offered`, { cwd, env: { LINE: line } });
  assert.equal(status, 0, line);
  return stdout.split('\n').filter(Boolean);
};

test('zsh completes before the command and behind it', { skip: !has('zsh') && 'zsh is not installed' }, (t) => {
  const cwd = folder(t, { _hotro: hotro(['--completion', 'zsh']).stdout });
  for (const [line, offered] of [
    ['hotro ', commands], ['hotro --he', ['--help']], ['hotro --', ['--help', '--json', '--lang', '--policy', '--version']], ['hotro --lang ', ['en', 'vi']],
    ['hotro --lang vi as', ['assess']], ['hotro --lang vi assess --pos', ['--position']], ['hotro help ba', ['batch']],
    ['hotro assess --agency sci', ['science_department']], ['hotro rules gia', ['gia-dinh-92-2025@2026-11-24']], ['hotro verify --', optionsOfCommand.verify.map((option) => `--${option}`)],
  ]) {
    assert.deepEqual(sorted(typed(cwd, line)), sorted(offered), line);
  }
});

test('fish completes the same', { skip: !has('fish') && 'fish is not installed' }, (t) => {
  const cwd = folder(t, { 'hotro.fish': hotro(['--completion', 'fish']).stdout });
  const complete = (line) => {
    const { stdout, stderr, status } = bash(`fish --no-config -c 'source hotro.fish; complete -C "${line}"'`, { cwd, env: { HOME: cwd } });
    assert.equal(status, 0, stderr);
    return stdout.split('\n').filter(Boolean).map((each) => each.split('\t')[0]);
  };
  assert.deepEqual(sorted(complete('hotro ')), sorted(commands));
  for (const name of commands) {
    assert.deepEqual(sorted(complete(`hotro ${name} --`)), sorted(optionsOfCommand[name].map((option) => `--${option}`)));
  }
  assert.deepEqual(complete('hotro assess --agency sci'), ['science_department']);
  assert.deepEqual(sorted(complete('hotro --')), ['--help', '--json', '--lang', '--policy', '--version']);
  assert.deepEqual(sorted(complete('hotro --lang ')), ['en', 'vi']);
  assert.deepEqual(complete('hotro --lang vi as'), ['assess']);
  assert.deepEqual(complete('hotro --lang vi assess --pos'), ['--position']);
  assert.deepEqual(complete('hotro help ba'), ['batch']);
  assert.deepEqual(complete('hotro rules '), ['gia-dinh-92-2025@2026-11-24']);
  assert.deepEqual(complete('hotro selftest --policy gia'), ['gia-dinh-92-2025@2026-11-24']);
  assert.deepEqual(complete('hotro selftest '), []);
});

for (const lang of ['en', 'vi']) {
  test(`the manual has every command, option and example, and scdoc takes it: ${lang}`, { skip: !has('scdoc') && 'scdoc is not installed' }, () => {
    const source = hotro(['--manual', '--lang', lang]).stdout;
    const options = [...source.matchAll(/^\*(?:-\w\*, \*)?--([a-z0-9-]+)\*/gm)].map(([, name]) => name);
    assert.deepEqual(sorted(options), sorted(Object.values(optionsOfCommand).flat()));
    for (const name of commands) assert.ok(source.includes(`*hotro ${name}*`));
    assert.deepEqual([...source.matchAll(/^```\n(.*)\n```$/gm)].map(([, line]) => line), examples);
    const page = bash('"$HOTRO" --manual --lang "$LANGUAGE_OF_PAGE" | scdoc', { env: { LANGUAGE_OF_PAGE: lang, SOURCE_DATE_EPOCH: '0' } });
    assert.equal(page.status, 0, page.stderr);
    assert.match(page.stdout, /^\.TH "hotro" "1"/m);
  });
}

test('an unknown shell is refused', () => {
  const { status, stderr } = hotro(['--completion', 'tcsh']);
  assert.equal(status, 2);
  assert.match(stderr, /bash zsh fish/);
});

test('the version names the policy, its revision and its fingerprint', () => {
  const words = hotro(['--version']).stdout;
  const { version, policy } = JSON.parse(hotro(['--version', '--json']).stdout);
  assert.match(version, /^\d+\.\d+\.\d+$/);
  for (const part of [version, policy.id, policy.revision, policy.fingerprint]) assert.ok(words.includes(part), part);
  assert.deepEqual(policy, JSON.parse(hotro(['assess', '--json'], { input: '{}' }).stdout).policy);
});

test('the fingerprint is the SHA-256 of the canonical rules', () => {
  const { policy } = JSON.parse(hotro(['--version', '--json']).stdout);
  assert.equal(createHash('sha256').update(hotro(['rules', '--canonical']).stdout).digest('hex'), policy.fingerprint);
});

test('the rules for people, in both languages, and as JSON', () => {
  for (const lang of ['vi', 'en']) {
    const { status, stdout } = hotro(['rules', '--lang', lang]);
    assert.equal(status, 0);
    assert.match(stdout, /khoản 1 Điều 3 Nghị định số 91\/2025\/NĐ-CP/);
  }
  const rules = JSON.parse(hotro(['rules', '--json']).stdout);
  assert.equal(typeof rules, 'object');
});

test('the line is read alike under POSIXLY_CORRECT, and after -- there are only files', (t) => {
  const cwd = folder(t, { '--json': sample });
  const env = { POSIXLY_CORRECT: '1' };
  const plain = hotro(['assess', '--json'], { input: JSON.stringify(sample) }).stdout;
  assert.equal(hotro(['assess', '-', '--json'], { input: JSON.stringify(sample), env }).stdout, plain);
  assert.equal(hotro(['assess', '--json', '--', '--json'], { cwd }).stdout, plain);
});

