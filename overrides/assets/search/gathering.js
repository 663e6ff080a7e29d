// The results of all parts in one order.
const DATELESS = "other"; // the part of what belongs to no year

/** What the parts called `names`, newest first, find; `meanwhile` is given the first that is found,
 * and the other parts are asked when it is done with that: who waits on a slow line sees something,
 * and pays for little. */
export async function gather(parts, names, asked, meanwhile) {
  const answers = new Map();
  const found = () => together(names, answers, asked.order);
  let looked;
  const ask = async (name) => {
    answers.set(name, await parts.found(name, asked));
    if (!looked && answers.size < names.length && found().length) looked = meanwhile(found());
    await looked;
  };
  const [newest, ...rest] = names;
  if (!newest) return [];
  await ask(newest);
  // What belongs to no year comes second: agreements, forces, bodies, which names often mean.
  rest.sort((one, other) => (other === DATELESS) - (one === DATELESS));
  await parts.each(rest, ask);
  return found();
}

/** The results of several parts in one order; a part that has not answered may hold newer ones. */
function together(names, answers, order) {
  const missing = names.findIndex((name) => !answers.has(name));
  const known = order === "newest" && missing >= 0 ? names.slice(0, missing) : names;
  const all = known.flatMap((name) => answers.get(name) ?? []);
  return order === "best" ? all.sort((one, other) => other.score - one.score) : all;
}
