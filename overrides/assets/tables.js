/* Lists: narrow, sort, count, save as CSV. The rows are all in the page. What a reader chose is
   kept in the address, and nowhere else. */
"use strict";
(() => {
  const box = document.querySelector(".narrow");
  if (!box) return;
  const form = box.querySelector("form");
  const told = box.querySelector(".narrow-told");
  const printed = document.querySelector(".printed"); /* the address, on paper */
  const beyond = box.querySelector(".narrow-beyond a");
  const fields = [...form.elements].filter((field) => field.name);
  const tables = [...document.querySelectorAll("main .records:not(.drawn *)")].map((table) => ({
    table,
    body: table.tBodies[0],
    part: table.closest("section") || table.closest(".scroll") || table,
    heads: [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim()),
    rows: [...table.tBodies[0].rows],
  }));
  const all = tables.flatMap(({ rows }) => rows);
  const WORDS = "no one two three four five six seven eight nine".split(" ");

  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const within = new Map(all.map((row) => [row, plain(row.textContent).toLowerCase()]));

  /* What a row is ordered by: a day, a number, also one in words, or the words. */
  const keyOf = (row, place, dated) => {
    const cell = row.cells[place];
    if (dated) return cell?.querySelector("time")?.dateTime || "";
    const text = plain(cell?.textContent || "");
    const number = WORDS.indexOf(text.split(" ")[0].toLowerCase());
    return number < 0 ? text : number + text.slice(text.indexOf(" "));
  };
  const order = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

  const sort = (chosen) => {
    const down = chosen.endsWith("-down");
    for (const { table, body, heads, rows } of tables) {
      const place = heads.findIndex((head) => slug(head) === chosen.replace(/-down$/, ""));
      [...table.tHead.rows[0].cells].forEach((cell, at) => {
        if (at === place) cell.setAttribute("aria-sort", down ? "descending" : "ascending");
        else cell.removeAttribute("aria-sort");
      });
      if (place < 0) {
        body.append(...rows);
        continue;
      }
      const dated = rows.some((row) => row.cells[place]?.querySelector("time"));
      const keyed = rows.map((row) => [keyOf(row, place, dated), row]);
      keyed.sort(([one], [other]) => {
        if (!one || !other) return !one - !other; /* the unknown comes last */
        return (down ? -1 : 1) * order.compare(one, other);
      });
      body.append(...keyed.map(([, row]) => row));
    }
  };

  const fits = (row, asked) =>
    Object.entries(asked).every(([name, value]) => {
      if (name === "words") {
        return value.toLowerCase().split(/\s+/).every((word) => within.get(row).includes(word));
      }
      if (name === "since") return (row.dataset.published || "") >= value;
      return (row.dataset[name] || "").split(" ").includes(value);
    });

  const said = (field) => {
    const label = field.labels[0].textContent;
    if (field.type === "date") {
      const words = { dateStyle: "long", timeZone: "UTC" };
      return `${label.toLowerCase()} ${field.valueAsDate.toLocaleDateString("en-GB", words)}`;
    }
    if (field.type === "search") return `with the words “${field.value.trim()}”`;
    return `${label.toLowerCase()}: ${field.selectedOptions[0].text}`;
  };

  const tell = (narrowed, shown) => {
    const undated = form.elements.since.value && all.filter((row) => !row.dataset.published).length;
    const how = narrowed.map((field) => `, ${said(field)}`).join("");
    told.textContent = `${shown} of ${all.length} shown${how}.`;
    if (undated) told.append(` Not shown: ${undated} with no day of publication.`);
  };

  const apply = () => {
    const given = fields.filter((field) => field.value.trim() && field.validity.valid);
    const narrowed = given.filter((field) => field.name !== "sort");
    const asked = Object.fromEntries(narrowed.map((field) => [field.name, field.value.trim()]));
    for (const { part, rows } of tables) {
      for (const row of rows) row.hidden = !fits(row, asked);
      part.hidden = rows.every((row) => row.hidden);
      const link = part.id || part.querySelector("[id]")?.id;
      const jump = link && document.querySelector(`.jump a[href="#${link}"]`);
      if (jump) jump.parentElement.hidden = part.hidden;
    }
    sort(form.elements.sort.value);
    tell(narrowed, all.filter((row) => !row.hidden).length);
    const address = new URL(location);
    for (const field of fields) address.searchParams.delete(field.name);
    for (const field of given) address.searchParams.set(field.name, field.value.trim());
    history.replaceState(null, "", address);
    printed.textContent = printed.textContent.split("?")[0] + location.search;
    if (beyond) lead(asked);
  };

  /* Search looks beyond this list, and knows most of its ways of narrowing. */
  const lead = ({ words, force, agreement, body, status }) => {
    const to = new URL(beyond.href);
    for (const [name, value] of Object.entries({ q: words, force, agreement, body, status })) {
      to.searchParams.delete(name);
      if (value) to.searchParams.set(name, value);
    }
    beyond.href = to;
  };

  /* What a spreadsheet would run is text behind an apostrophe; a number is left alone. */
  const cell = (text) => {
    const risky = /^[\s\ufeff\u200b]*[=+\-@|%＝＋－＠]/.test(text);
    const safe = risky && !/^-?[0-9][0-9,]*(\.[0-9]+)?$/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };

  const valueOf = (td) => {
    const day = td.querySelector("time")?.dateTime;
    return day?.length === 10 ? day : plain(td.textContent);
  };

  /* RFC 4180 with a byte order mark, by which Excel knows UTF-8; the tables in /data/ have none. */
  const csv = () => {
    const several = tables.length > 1;
    const widest = tables.reduce((a, b) => (b.heads.length > a.heads.length ? b : a));
    const last = [...new Set(tables.map(({ heads }) => heads[widest.heads.length - 1]))];
    const heads = [...widest.heads.slice(0, -1), last.filter(Boolean).join(" / ")];
    const lines = [[...(several ? ["Group"] : []), ...heads, "Published", "Address"]];
    for (const { body, part } of tables) {
      const group = part.querySelector("h2")?.textContent || "";
      for (const row of body.rows) {
        if (row.hidden) continue;
        const cells = heads.map((_, at) => (row.cells[at] ? valueOf(row.cells[at]) : ""));
        const to = row.querySelector("th a")?.href || "";
        lines.push([...(several ? [group] : []), ...cells, row.dataset.published || "", to]);
      }
    }
    return `\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
  };

  const save = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
    link.download = `${box.dataset.file}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  /* A heading is a button that sorts: upwards, then downwards, then as the list was. */
  const heads = [...new Set(tables.flatMap((each) => each.heads))];
  for (const head of heads) {
    form.elements.sort.append(new Option(`${head}, first to last`, slug(head)));
    form.elements.sort.append(new Option(`${head}, last to first`, `${slug(head)}-down`));
  }
  for (const { table } of tables) {
    for (const th of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...th.childNodes);
      th.append(button);
      button.addEventListener("click", () => {
        const up = slug(plain(button.textContent));
        const next = { [up]: `${up}-down`, [`${up}-down`]: "" };
        form.elements.sort.value = next[form.elements.sort.value] ?? up;
        apply();
      });
    }
  }
  /* On a narrow screen the headings are out of sight, and the list of orders stands for them. */
  const narrow = matchMedia("(max-width: 39.99rem)");
  const reach = () => {
    for (const button of document.querySelectorAll("thead button")) {
      button.tabIndex = -narrow.matches;
    }
  };
  narrow.addEventListener("change", reach);
  reach();

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.querySelector(".save").addEventListener("click", save);
  const asked = new URLSearchParams(location.search);
  for (const field of fields) if (asked.get(field.name)) field.value = asked.get(field.name);
  box.hidden = false;
  apply();
  box.querySelector("details").open = fields.some((field) => field.value);
})();
