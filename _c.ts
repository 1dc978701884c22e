import { SAMPLE } from "./test/core/intake/grouping-sample";
import { openDesk } from "./test/core/intake/desk";
function run(withPlace: boolean, show: boolean) {
  const desk = openDesk(); const got: string[] = [];
  SAMPLE.forEach(([g, place, text], i) => {
    const isProduct = place && /F300|面霜|理财|Power/.test(place);
    const r = desk.receive({ type: "complaint", id: `s${i}`, source: "x", text, channel: "hotline", complainant: { phone: `1391${String(1000000 + i)}` }, ...(withPlace && place ? (isProduct ? { product: place } : { project: place }) : {}) });
    got.push(r.reading.caseId ?? `none${i}`);
    const gold = SAMPLE.findIndex(([x]) => x === g); const goldCase = got[gold];
    if (show && r.reading.caseId !== goldCase) console.log("SPLIT", g, text, r.assignment.decision, r.assignment.score.toFixed(2), r.assignment.reason["zh-CN"], Object.keys(r.understood.facets.subjects)+"/"+Object.keys(r.understood.facets.defects));
    const others = got.slice(0, -1).flatMap((c, j) => c === r.reading.caseId && SAMPLE[j]![0] !== g ? [SAMPLE[j]![0]] : []);
    if (show && others.length) console.log("MIXED", g, "with", [...new Set(others)].join(), text, r.assignment.score.toFixed(2), r.assignment.reason["zh-CN"], Object.keys(r.understood.facets.subjects)+"/"+Object.keys(r.understood.facets.defects));
  });
  let p = 0, q = 0; SAMPLE.forEach(([g], i) => { const mine = got.map((c, j) => c === got[i] ? j : -1).filter((j) => j >= 0); const gold = SAMPLE.map(([x], j) => x === g ? j : -1).filter((j) => j >= 0); const both = mine.filter((j) => gold.includes(j)).length; p += both / mine.length; q += both / gold.length; });
  p /= SAMPLE.length; q /= SAMPLE.length; console.log(withPlace ? "placed" : "unplaced", "P", p.toFixed(3), "R", q.toFixed(3), "F1", (2 * p * q / (p + q)).toFixed(3));
}
run(true, true); console.log("-----"); run(false, true);
