import { openDesk, replay, directoryOf } from "./test/core/intake/desk";
const file = process.argv[2]!; const rows = replay(file);
const { type, pack, ...setup } = rows[0] as any;
const desk = openDesk(directoryOf(setup));
const t = Date.now(); 
for (const row of rows.slice(1) as any[]) {
  if (row.type === "action") { if (row.action === "link_identity") desk.link(row.target, row.with); if (row.action==="close") desk.close(row.target); continue; }
  if (row.type === "clock") continue;
  const { reading: r, understood: u, assignment: a } = desk.receive(row);
  console.log(r.signal.padEnd(14), (r.caseId ?? "-").padEnd(12), a.decision, a.score.toFixed(2), r.role, r.excluded ?? "", r.party, r.origin ? "ORIGIN" : "", u.polarity.label, u.polarity.score.toFixed(2), Object.keys(u.facets.subjects)+"/"+Object.keys(u.facets.defects), u.threat ? `${u.threat.kind}${u.threat.grade}` : "", u.harm ?? "", u.hint?`hint:${u.hint.words}`:"", u.scope + "|" + [u.place.batch,u.place.branch], JSON.stringify(r.caseId?desk.countsOf(r.signal):""), a.decision==="grey"?a.reason["zh-CN"]:"");
}
console.log(Date.now() - t, "ms");
