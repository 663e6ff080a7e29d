// The index in its parts: one for each year, newest first, and last what belongs to no year.
// A part is fetched when it is first asked, and only those are asked that can answer.
import { EVERY, filtersOf, isQuoted } from "./asked.js";
import { beginnings, partsFor } from "./where.js";

const AT_ONCE = 3; // parts asked side by side

export class Parts {
  #root;
  #names;
  #made = new Map();
  #program;
  #first; // of the indexes: it brings the program, which the others then have

  /** `names` are the parts, newest first. */
  constructor(root, names) {
    this.#root = new URL(root, document.baseURI).href;
    this.#names = names;
  }

  /** The names of the parts that can answer what is asked, newest first, and what was typed that
   * no part holds. */
  async thatCanAnswer(asked) {
    if (!this.#names.length) return { names: [], nowhere: [] };
    return partsFor(asked, await this.#part("where"), this.#names);
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
    await this.each(await this.#thatCount(asked), async (name) => {
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

  /** The parts that have something to count: those that could answer with one choice fewer. */
  async #thatCount(asked) {
    const fewer = Object.keys(asked.by).map((group) => {
      const by = { ...asked.by };
      delete by[group];
      return { ...asked, by };
    });
    const able = await Promise.all([asked, ...fewer].map((each) => this.thatCanAnswer(each)));
    return this.#names.filter((name) => able.some(({ names }) => names.includes(name)));
  }

  async #ask(name, asked, filters) {
    const part = await this.#part(name);
    const sort = asked.order === "newest" ? { date: "desc" } : {};
    if (!isQuoted(asked.words)) await part.preload(beginnings(asked.words));
    return part.search(asked.words || EVERY, { filters, sort });
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
