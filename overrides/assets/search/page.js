// The page for searching: what is asked stands in its address, so that a search can be sent to
// somebody, and Back leads to the one before. Pagefind finds; this shows.
import { fromAddress, GROUPS, isAsked, toAddress } from "./asked.js";
import { Choices } from "./choices.js";
import { gather } from "./gathering.js";
import { Parts } from "./parts.js";
import { addressOf } from "./references.js";
import { advice, counted, result } from "./shown.js";

const STEP = 10; // results shown at a time

const search = document.querySelector(".search");
const at = (selector) => search.querySelector(selector);
const form = at("form");
const words = form.elements.q;
const order = at("#order");
const list = at(".found");
const told = at(".told");
const more = at(".more");
const printed = document.querySelector(".printed"); // the address, on paper
const lists = document.querySelector(".without");
const { root } = search.dataset;
const tables = search.dataset.tables.split(" ");
const parts = new Parts(root, search.dataset.parts.split(" ").filter(Boolean));
const choices = new Choices(form);
const { title } = document;

let turn = 0; // of the searches; an answer to one that was overtaken is dropped
let shown = STEP;
let found = [];

/** Asks what the page's controls say, under an address of its own. */
function ask() {
  const given = new URLSearchParams(new FormData(form));
  given.set("order", order.value);
  const asked = fromAddress(given, choices.option);
  const address = toAddress(asked);
  if (address !== (location.search || "./")) history.pushState({}, "", address);
  answer(asked);
}

/** Answers what the page's address asks. */
function start(state) {
  const asked = fromAddress(location.search, choices.option);
  words.value = asked.q;
  order.value = asked.order;
  choices.set(asked.by);
  answer(asked, state?.shown);
}

/** Shows the answer to what is asked, unless a reference leads away at once. */
async function answer(asked, wanted = STEP) {
  const mine = ++turn;
  const overtaken = () => mine !== turn;
  shown = wanted;
  prepare(asked);
  if (!isAsked(asked)) return;
  told.textContent = "Searching…";
  list.setAttribute("aria-busy", "true");
  list.classList.add("former");
  try {
    const record = Object.keys(asked.by).length ? undefined : await addressOf(asked.q, root, tables);
    if (overtaken()) return;
    if (record) return void location.replace(root + record);
    const { names, nowhere } = await parts.thatCanAnswer(asked);
    if (overtaken()) return;
    const meanwhile = (some) => draw(some, asked, overtaken).catch(() => {});
    const all = await gather(parts, names, asked, meanwhile);
    if (overtaken()) return;
    found = all;
    await show(asked, overtaken, nowhere);
    if (!overtaken()) choices.countWhenSeen(() => parts.counts(asked, GROUPS), overtaken);
  } catch (problem) {
    console.warn(problem);
    if (!overtaken()) clear("The search could not be loaded. Try again, or look in the lists below.");
  }
}

/** The page before there is an answer. */
function prepare(asked) {
  choices.countWhenSeen();
  choices.uncount();
  choices.show(at(".chosen"), asked.by, () => {
    words.focus();
    ask();
  });
  at(".hints").hidden = isAsked(asked);
  printed.textContent = printed.textContent.split("?")[0] + location.search;
  document.title = asked.q ? `${asked.q} – ${title}` : title;
  if (!isAsked(asked)) clear();
}

/** Shows as many results as are wanted, unless another search came in between. */
async function draw(some, asked, overtaken) {
  const pages = await Promise.all(some.slice(0, shown).map((each) => each.data()));
  if (overtaken()) return;
  list.classList.remove("former");
  list.replaceChildren(...pages.map((page) => result(page, root, choices.one, asked.q !== "")));
}

/** Shows the results, how many there are, and what to try where there are none. */
async function show(asked, overtaken, nowhere = []) {
  await draw(found, asked, overtaken);
  if (overtaken()) return;
  list.removeAttribute("aria-busy");
  told.textContent = counted(found.length, asked);
  at(".order").hidden = !asked.q || found.length < 2;
  more.hidden = found.length <= shown;
  at(".advice").replaceChildren(...(found.length ? [] : advice(asked, nowhere)));
  lists.hidden = found.length > 0;
}

/** The page with nothing found, and why where something was asked. */
function clear(why = "") {
  found = [];
  list.replaceChildren();
  list.removeAttribute("aria-busy");
  told.textContent = why;
  at(".advice").replaceChildren();
  at(".order").hidden = true;
  more.hidden = true;
  lists.hidden = false;
  choices.countAll();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
form.addEventListener("change", (event) => {
  if (event.target !== words) ask();
});
order.addEventListener("change", ask);
more.addEventListener("click", async () => {
  const [before, mine] = [shown, turn];
  shown += STEP;
  history.replaceState({ shown }, "");
  await show(fromAddress(location.search, choices.option), () => mine !== turn);
  list.children[before]?.querySelector("a").focus();
});
addEventListener("popstate", (event) => start(event.state));

form.querySelector("details").open = matchMedia("(min-width: 62rem)").matches;
document.querySelector(".off").remove();
search.hidden = false;
start(history.state);
