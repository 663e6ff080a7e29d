// The index in its parts: one for each year, newest first, and last what belongs to no year.
// A part is fetched when it is first asked. The first brings the program that all share.
import { filtersOf } from "./asked.js";
import { isMeant } from "./meant.js";

// What every record has, from overrides/findable.html. Asked for no words at all, Pagefind fetches
// the whole of the index; this letter comes last, in a small piece of each part.
const EVERY = "ꙮ";
const AT_ONCE = 3; // parts asked side by side

export class Parts {
  #root;
  #made = new Map();
  #program;
  #meant = new Map(); // whether what a part finds for some words is meant by them
  #first; // of the parts: it brings the program, which the others then have

  /** `names` are the parts, newest first. */
  constructor(root, names) {
    this.#root = new URL(root, document.baseURI).href;
    this.names = names;
  }

  /** The parts in which a search can find anything: one alone where a year is chosen. */
  namesFor(asked) {
    return asked.by.year ? this.names.filter((name) => name === asked.by.year) : this.names;
  }

  /** What one part finds, best or newest first, each as Pagefind has it. */
  async found(name, asked) {
    const answer = await this.#ask(name, asked, filtersOf(asked));
    return answer.results;
  }

  /** What several parts find, some side by side, in the order of `names`. */
  async each(names, work) {
    const waiting = [...names.entries()];
    const answers = [];
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        answers[next[0]] = await work(next[1]);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return answers;
  }

  /** How many records each choice would leave, by group and choice, as `asked` stands. */
  async counts(asked, groups) {
    const all = Object.fromEntries(groups.map((group) => [group, {}]));
    const add = (group, value, count) => {
      all[group][value] = (all[group][value] ?? 0) + count;
    };
    await this.each(this.names, async (name) => {
      await (await this.#part(name)).filters();
      const here = !asked.by.year || asked.by.year === name;
      const whole = await this.#ask(name, asked, filtersOf(asked));
      add("year", name, whole.results.length);
      if (!here) return;
      for (const group of groups) {
        if (group === "year") continue;
        const answer = asked.by[group]
          ? await this.#ask(name, asked, filtersOf(asked, group))
          : whole;
        for (const [value, count] of Object.entries(answer.filters[group] ?? {})) {
          add(group, value, count);
        }
      }
    });
    return all;
  }

  /** What Pagefind answers for a part; nothing where it found other words than those meant. */
  async #ask(name, asked, filters) {
    const part = await this.#part(name);
    const sort = asked.order === "newest" ? { date: "desc" } : {};
    const answer = await part.search(asked.q || EVERY, { filters, sort });
    if (!asked.q || answer.results.length === 0) return answer;
    const key = `${name} ${asked.q}`;
    if (!this.#meant.has(key)) this.#meant.set(key, isMeant(asked.q, await answer.results[0].data()));
    return this.#meant.get(key) ? answer : { results: [], filters: {} };
  }

  async #part(name) {
    if (!this.#made.has(name)) this.#made.set(name, this.#make(name));
    return this.#made.get(name);
  }

  #make(name) {
    const made = this.#open(name, this.#first);
    this.#first ??= made;
    return made;
  }

  async #open(name, first) {
    this.#program ??= import(`${this.#root}pagefind/pagefind.js`);
    const { createInstance } = await this.#program;
    await first;
    const basePath = `${this.#root}pagefind/${name}/`;
    const part = createInstance({ basePath, baseUrl: "/", noWorker: true });
    await part.preload(""); // until it is there
    return part;
  }
}
