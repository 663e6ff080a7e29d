/* What was in force on a day. Every answer was worked out when the page was made and stands in it
   as spans of days; this looks the day up, and keeps it in the address. */
"use strict";
(() => {
  const form = document.querySelector("form.as-at");
  if (!form) return;
  const told = JSON.parse(document.getElementById("as-at-told").textContent);
  const field = form.elements["as-at"];
  const answer = form.querySelector(".as-at-answer");
  const printed = document.querySelector(".printed"); /* the address, on paper */
  const HEADS = { yes: "In force", untold: "Cannot be told", no: "Not in force" };

  const element = (name, text, ...children) => {
    const made = document.createElement(name);
    if (text) made.append(text);
    made.append(...children);
    return made;
  };

  /* Days written as YYYY-MM-DD come in the order of their letters. */
  const spanOf = (each, day) =>
    each.spans.find(([first, last]) => (!first || first <= day) && (!last || day <= last));

  const words = (day) =>
    new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", {
      day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
    });

  const parties = (names) =>
    names.length ? [element("p", `Bound: ${names.join(", ")}.`)] : [];

  const one = (each, day) => {
    const [, , code, said, bound] = spanOf(each, day);
    const head = element("p", "", element("strong", `On ${words(day)}: ${HEADS[code].toLowerCase()}.`));
    if (said) head.append(` ${said}`);
    return [head, ...parties(bound)];
  };

  const many = (day) => {
    const found = { yes: [], untold: [], no: [] };
    for (const each of told) {
      const [, , code, said, bound] = spanOf(each, day);
      const link = element("a", each.name);
      link.href = form.dataset.root + each.to;
      const item = element("li", "", link);
      if (code !== "no" && said) item.append(element("p", said));
      item.append(...parties(bound));
      found[code].push(item);
    }
    const parts = [element("p", `On ${words(day)}:`)];
    for (const [code, items] of Object.entries(found)) {
      if (!items.length) continue;
      const head = `${HEADS[code]}: ${items.length}`;
      parts.push(
        code === "no"
          ? element("details", "", element("summary", head), element("ul", "", ...items))
          : element("div", "", element("p", "", element("strong", head)), element("ul", "", ...items)),
      );
    }
    return parts;
  };

  const show = (day) => {
    answer.replaceChildren(...(form.dataset.one ? one(told[0], day) : many(day)));
  };

  const ask = () => {
    const day = field.value;
    const address = new URL(location);
    if (day && field.validity.valid) {
      show(day);
      address.searchParams.set("as-at", day);
    } else {
      answer.replaceChildren();
      address.searchParams.delete("as-at");
    }
    history.replaceState(null, "", address);
    printed.textContent = printed.textContent.split("?")[0] + location.search;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  field.addEventListener("change", ask);
  form.hidden = false;
  const asked = new URLSearchParams(location.search).get("as-at");
  if (asked) {
    field.value = asked; /* left empty by the browser when it is not a day */
    if (field.value) ask();
  }
})();
