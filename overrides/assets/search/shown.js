// Results as elements. Every word is put in as text, so that nothing in a record can be markup.
import { toAddress } from "./asked.js";

/** An element with text or other elements in it. */
export function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside.map((each) => (typeof each === "string" ? written(each) : each)));
  return made;
}

/** Words as they were written, with the letters that search/letters.py took apart. */
const written = (words) => words.replaceAll("s\u00ADs", "ß").replaceAll("S\u00ADS", "ẞ");

/** The words of an excerpt, those that were found marked; its title is left out where it repeats it.
 *
 * Pagefind gives excerpts as HTML. They are made here from the page's own text instead.
 */
export function marked(data, excerpt, title) {
  const whole = data.raw_content.split(/\s+/).join(" ");
  const at = Math.max(whole.indexOf(excerpt), 0);
  const all = data.content.split(/\s+/);
  let start = whole.slice(0, at).split(" ").length - 1;
  const end = start + excerpt.split(" ").length;
  const name = title.split(/\s+/);
  if (start === 0 && all.slice(0, name.length).join(" ").replace(/[.]$/, "") === name.join(" ")) {
    start = Math.min(name.length, end);
  }
  const found = new Set(data.locations);
  const shown = all.slice(start, end).flatMap((word, place) => [
    found.has(start + place) ? element("mark", {}, word) : word,
    " ",
  ]);
  return start < end ? [...shown, end < all.length ? "…" : ""] : [];
}

/** One result; `names` gives a choice of a group its name. */
export function result(data, root, names, searched) {
  const to = root + (data.meta.to ?? addressOf(data.raw_url));
  const { title = "", reference, date, kind, of } = data.meta;
  const [type, status] = ["type", "status"].map((group) => data.filters[group]?.[0]);
  const about = [names("type", type), kind, reference, date, of ?? names("status", status)].filter(Boolean);
  const shown = element("li", {}, element("h2", {}, element("a", { href: to }, title)));
  shown.append(element("p", { class: "about" }, about.join(" · ")));
  const place = searched ? bestPlace(data) : undefined;
  const excerpt = marked(data, (place ?? data).plain_excerpt, title);
  if (excerpt.length) shown.append(element("p", { class: "excerpt" }, ...excerpt));
  if (place) {
    const link = element("a", { href: `${to}#${place.anchor.id}` }, place.title);
    shown.append(element("p", { class: "place" }, "Found under ", link));
  }
  return shown;
}

/** The address of a page that Pagefind knows as /decisions/CPCC2019-007.html. */
function addressOf(url) {
  const parts = decodeURI(url).replace(/^\//, "").replace(/\.html$/, "").split("/");
  return `${parts.map(encodeURIComponent).join("/")}/`;
}

/** The part of a page under a heading of its own that has most of the words. */
function bestPlace(data) {
  const places = data.sub_results.filter((each) => each.locations.length > 0);
  places.sort((one, other) => other.locations.length - one.locations.length);
  return places[0]?.anchor?.id ? places[0] : undefined;
}

/** How many results there are, in words. */
export function counted(count, asked) {
  const told = ["No results", "1 result"][count] ?? `${count.toLocaleString("en-GB")} results`;
  if (!asked.q) return told;
  return `${told} for ${/^["“]/.test(asked.q) ? asked.q : `“${asked.q}”`}`;
}

/** What to try when nothing is found; `nowhere` is what was typed that no record has. */
export function advice(asked, nowhere) {
  const tips = element("ul");
  if (asked.q) {
    tips.append(
      element("li", {}, "Look at the spelling, or use fewer words: every word has to be there."),
      element("li", {}, "Words in quotation marks are looked for just as they stand."),
    );
  }
  if (Object.keys(asked.by).length) {
    const href = toAddress({ ...asked, by: {} });
    const link = element("a", { href }, asked.q ? "Search everything" : "Start again");
    tips.append(element("li", {}, link, ", without narrowing."));
  }
  tips.append(element("li", {}, element("a", { href: "#lists" }, "Look in the lists"), " below."));
  const missing = nowhere.map((word) => `“${word}”`).join(", and nothing has ");
  let told = missing ? `Nothing held here has ${missing}.` : "Nothing held here matches.";
  if (asked.q && !asked.words) told = "Signs by themselves are not looked for.";
  return [element("p", {}, `${told} What to try:`), tips];
}
