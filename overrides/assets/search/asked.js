// What is asked: the words and the narrowing, as they stand in the page's address.
export const GROUPS = ["type", "force", "agreement", "body", "year", "status"];

// What every record has, from overrides/findable.html. Asked for no words at all, Pagefind fetches
// the whole of an index; this letter, which nobody types, comes last, in a small piece of each.
export const EVERY = "ꙮ";

/** What an address asks; choices that the page does not offer are left out. */
export function fromAddress(search, offers) {
  const given = new URLSearchParams(search);
  const q = (given.get("q") ?? "").trim().slice(0, 200);
  const asked = { q, words: wordsOf(q), order: "", by: {} };
  for (const name of GROUPS) {
    const value = given.get(name);
    if (value && offers(name, value)) asked.by[name] = value;
  }
  const order = given.get("order");
  asked.order = order === "newest" || !asked.q ? "newest" : "best";
  return asked;
}

/** The address of a search, "?q=custody&year=2019"; only what was chosen is in it. */
export function toAddress(asked) {
  const given = new URLSearchParams();
  if (asked.q) given.set("q", asked.q);
  for (const name of GROUPS) if (asked.by[name]) given.set(name, asked.by[name]);
  if (asked.q && asked.order === "newest") given.set("order", "newest");
  const written = given.toString();
  return written ? `?${written}` : "./";
}

/** What is typed, as Pagefind is to look for it: it leaves out commas and the like itself, but not
 * the signs of money, and knows the straight quotation mark alone. */
function wordsOf(typed) {
  const straight = typed.replace(/[“”„‟«»]/g, '"');
  // A dash by itself is a word to Pagefind, and never found: then the words are looked for alone.
  const words = SIGN_ALONE.test(straight) ? straight.replaceAll('"', " ") : straight;
  return plain(words).replace(/(?!")[\u00AD\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}\p{S}]/gu, "").trim();
}

/** Words in the letters that the index has them in, as search/letters.py tells it. */
const plain = (words) =>
  words
    .replace(LIKE, (found) => found.normalize("NFKC"))
    .replaceAll("ß", "ss")
    .replaceAll("ẞ", "SS");

const LIKE =
  /[\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]+/gu;

const SIGN_ALONE = /\s[^\p{L}\p{N}\s"]+\s/u;

/** Whether words are looked for just as they stand. */
export const isQuoted = (words) => /^".+"$/.test(words);

/** Whether anything is asked at all. */
export const isAsked = (asked) => asked.q !== "" || Object.keys(asked.by).length > 0;

/** The narrowing that Pagefind knows; a year is a part of the index. */
export function filtersOf(asked, without = "") {
  const chosen = Object.entries(asked.by);
  return Object.fromEntries(chosen.filter(([name]) => name !== "year" && name !== without));
}
