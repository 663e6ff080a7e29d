// Where no word of a part begins as a typed one does, Pagefind takes the longest word that the typed
// one begins with: "and" for "Andover". In an index of one part a year that would find, in every
// year without the word, what nobody asked for. One result of a part shows which it was.
const ENOUGH = 5; // letters that two words share at their beginning to be forms of one
const SHARE = 0.6; // of the typed word, where it is shorter

/** Whether a result of a part has, for every typed word, a form of it. */
export function isMeant(typed, data) {
  if (/^\s*".+"\s*$/.test(typed)) return true; // looked for as it stands
  const words = data.content.split(/\s+/);
  const marked = data.locations.map((place) => words[place] ?? "");
  // What a result shows beside its words, its reference for one, is searched and never marked.
  const beside = Object.values(data.meta).flatMap((value) => value.split(/\s+/));
  const found = [...marked, ...beside].flatMap(forms);
  return termsOf(typed).every((term) => found.some((word) => like(term, word)));
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const termsOf = (typed) =>
  plain(typed).split(/\s+/).map((term) => term.replace(/[^\p{L}\p{N}]/gu, "")).filter(Boolean);

/** A word without its signs, and each of its parts: "twoyear", "two" and "year". */
function forms(word) {
  const parts = plain(word).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return [parts.join(""), ...parts];
}

function like(term, word) {
  let shared = 0;
  while (shared < term.length && term[shared] === word[shared]) shared += 1;
  if (/\p{N}/u.test(term)) return shared === term.length;
  return shared >= ENOUGH || shared >= SHARE * term.length;
}
