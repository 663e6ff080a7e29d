// The index of the parts. It holds every word and every choice of each part, but none of their
// pages: it costs a reader little, and says which parts can answer a search at all.
import { EVERY, filtersOf, isQuoted } from "./asked.js";

/** The names of the parts that can answer what is asked, and what was typed that no part holds. */
export async function partsFor(asked, index, names) {
  const words = apart(asked.words);
  if (asked.q && !words.length) return { names: [], nowhere: [] };
  const filters = { ...filtersOf(asked), part: { any: asked.by.year ? [asked.by.year] : names } };
  await index.preload(beginnings(asked.words));
  const quoted = isQuoted(asked.words);
  const nowhere = [];
  for (const word of words) if (!(await isHeld(word, quoted, index))) nowhere.push(word);
  if (nowhere.length) return { names: [], nowhere };
  const sought = quoted ? words.map((word) => `"${word}"`) : [words.join(" ") || EVERY];
  const answers = await Promise.all(sought.map((each) => index.search(each, { filters })));
  const able = (name) => answers.every((answer) => answer.filters.part[name] > 0);
  return { names: names.filter(able), nowhere };
}

/** Words by which an index fetches all that begin as those typed do: the last of them may stand in
 * another piece of it than the first, and would else be found or not as pieces happen to end. */
export const beginnings = (words) => apart(words).flatMap((word) => [word, word + EVERY]).join(" ");

const apart = (words) => words.replaceAll('"', " ").split(/\s+/).filter(Boolean);

/** Whether some part holds a word or, unless it is quoted, a longer one that it begins.
 *
 * Where none does, Pagefind takes the longest word that the typed one begins with, "and" for
 * "Andover". It takes the same then with a letter more, and otherwise for a word that is held. */
async function isHeld(word, quoted, index) {
  const places = async (typed) => {
    const { results } = await index.search(typed);
    return results.map(({ id, words }) => `${id} ${words}`).sort().join("; ");
  };
  if (await places(`"${word}"`)) return true;
  return !quoted && (await places(word)) !== (await places(word + EVERY));
}
