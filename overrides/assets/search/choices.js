// The page's ways of narrowing: a list of choices for each, with how many results each would leave.
import { GROUPS } from "./asked.js";
import { element } from "./shown.js";

export class Choices {
  #lists;
  #seen; // what holds the choices, open or closed
  #counting;

  /** `form` has a list named like each group; the counts that stand in it are those of everything. */
  constructor(form) {
    this.#lists = Object.fromEntries(GROUPS.map((group) => [group, form.elements[group]]));
    this.#each((_, choice) => {
      choice.dataset.all = choice.textContent;
      choice.dataset.name = choice.textContent.replace(/ \([\d,]+\)$/, "");
    });
    this.#seen = form.querySelector("details");
    this.#seen.addEventListener("toggle", () => this.#countNow());
  }

  /** The choice of a group that bears a word, if there is one. */
  option = (group, value) =>
    value ? [...this.#lists[group].options].find((choice) => choice.value === value) : undefined;

  /** What a single record of a choice is called. */
  one = (group, value) => {
    const chosen = this.option(group, value)?.dataset;
    return chosen?.one ?? chosen?.name ?? "";
  };

  /** Has the lists stand as is asked. */
  set(by) {
    for (const group of GROUPS) this.#lists[group].value = by[group] ?? "";
  }

  /** Has results counted by `counting` where the choices are in view, now or later, since that
   * costs a reader as much as the search; what is counted too late, by `overtaken`, is dropped. */
  countWhenSeen(counting, overtaken) {
    this.#counting = counting && [counting, overtaken];
    this.#countNow();
  }

  async #countNow() {
    if (!this.#counting || !this.#seen.open) return;
    const [counting, overtaken] = this.#counting;
    this.#counting = undefined;
    const counts = await counting().catch(console.warn);
    if (counts && !overtaken()) this.count(counts);
  }

  /** Says beside every choice how many results it would leave. */
  count(counts) {
    this.#each((group, choice) => {
      const left = counts[group][choice.value] ?? 0;
      choice.textContent = `${choice.dataset.name} (${left.toLocaleString("en-GB")})`;
      choice.disabled = left === 0 && !choice.selected;
    });
  }

  /** Says of every choice its name alone, while nobody knows how many results it would leave. */
  uncount() {
    this.#each((_, choice) => {
      choice.textContent = choice.dataset.name;
      choice.disabled = false;
    });
  }

  /** Says beside every choice how many records it has. */
  countAll() {
    this.#each((_, choice) => {
      choice.textContent = choice.dataset.all;
      choice.disabled = false;
    });
  }

  /** Fills a list with what is chosen, each as a button that takes it away and calls `taken`. */
  show(list, by, taken) {
    const chosen = GROUPS.filter((group) => by[group]).map((group) => {
      const remove = element("span", { class: "unseen" }, "Remove ");
      const name = this.option(group, by[group]).dataset.name;
      const button = element("button", { type: "button" }, remove, name);
      button.addEventListener("click", () => {
        this.#lists[group].value = "";
        taken();
      });
      return element("li", {}, button);
    });
    list.replaceChildren(...chosen);
    list.hidden = chosen.length === 0;
  }

  #each(work) {
    for (const group of GROUPS) {
      for (const choice of this.#lists[group].options) if (choice.value) work(group, choice);
    }
  }
}
