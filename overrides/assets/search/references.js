// A reference in any spelling leads straight to its record. The rule is that of
// records/reference_keys.py; the tables are those of linking/spellings.py.
const TOKENS = /[0-9]+|[^0-9 ./_-]+/gu;
const DIGITS = /^[0-9]+$/;
const YEAR = /^(?:19|20|21)[0-9]{2}$/;
const NUMBERED = /^([a-z0-9-]*?[a-z0-9])-?([0-9]{1,9})$/;
const SPAN = 500; // numbers in one table

/** The key of a reference: cpcc2019-7 for "CPCC 2019/007". */
export function canonical(text) {
  const tokens = text.toLowerCase().match(TOKENS) ?? [];
  const numbers = [...tokens.keys()].filter((place) => DIGITS.test(tokens[place]));
  for (const place of numbers) tokens[place] = tokens[place].replace(/^0+(?=.)/, "");
  const [first, second] = numbers;
  if (numbers.length === 2 && second === first + 1) {
    if (YEAR.test(tokens[second]) && !YEAR.test(tokens[first])) {
      [tokens[first], tokens[second]] = [tokens[second], tokens[first]];
    }
  }
  let key = "";
  for (const token of tokens) {
    key += DIGITS.test(token) && /[0-9]$/.test(key) ? `-${token}` : token;
  }
  return key;
}

/** The table that a key stands in, and what it stands under there. */
export function placeOf(key) {
  const numbered = NUMBERED.exec(key);
  if (!numbered) return ["others", key];
  const number = Number(numbered[2]);
  return [`${numbered[1]}.${Math.floor(number / SPAN)}`, String(number)];
}

/** The address of the record that was typed, or nothing; `tables` are the names of those held. */
export async function addressOf(typed, root, tables) {
  const [table, entry] = placeOf(canonical(typed));
  if (!entry || !tables.includes(table)) return undefined;
  const answer = await fetch(`${root}search/references/${encodeURIComponent(table)}.json`);
  if (!answer.ok) return undefined;
  const held = await answer.json();
  return Object.hasOwn(held, entry) ? held[entry] : undefined;
}
