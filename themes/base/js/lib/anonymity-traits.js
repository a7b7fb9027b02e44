// Details that are harmless one by one and point to one person together, weighed over the whole text.

/** One finding, at the rarest detail, when the details of all parts weigh enough; the ids of what was found are its details. */
export function findCombination(read, found, rules) {
  const best = new Map();
  read.forEach(({ part, text }, index) => {
    if (part.isEvidence) return;
    for (const trait of rules.traits.filter(({ find }) => find)) {
      trait.find.lastIndex = 0;
      const match = trait.find.exec(text.low);
      if (match) note(trait.id, trait.weight, index, match.index, match.index + match[0].length);
    }
  });
  for (const { kind, part, start, end } of found) {
    const own = rules.traits.filter(({ kinds = "" }) => kinds.split(" ").includes(kind));
    for (const trait of own) note(trait.id, rules.enough.found, part, start, end);
  }
  const all = [...best.values()];
  if (all.reduce((sum, trait) => sum + trait.weight, 0) < rules.enough.score) return null;
  const rarest = all.reduce((rare, trait) => (trait.weight > rare.weight ? trait : rare));
  return {
    kind: "combination",
    part: rarest.part,
    start: rarest.start,
    end: rarest.end,
    details: rules.traits.filter((trait) => best.has(trait.id)).map((trait) => trait.name),
  };

  function note(id, weight, part, start, end) {
    if (!best.has(id) || best.get(id).weight < weight) best.set(id, { weight, part, start, end });
  }
}
